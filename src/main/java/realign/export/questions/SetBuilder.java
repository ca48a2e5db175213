package realign.export.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers a question set, each passage once. */
final class SetBuilder {
  private Format format;
  private final String name;
  private final Map<String, Passage> passages = new LinkedHashMap<>();
  private final Map<String, String> byText = new HashMap<>();
  private final Map<String, JudgedQuery> queries = new LinkedHashMap<>();
  private final Map<String, Field> columns = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  SetBuilder(Format format, String name) {
    this.format = format;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** A passage that the set names. */
  void passage(int line, Passage passage) {
    if (passages.putIfAbsent(passage.id(), passage) != null) {
      remarks.add(Faults.line(line, "passage.twice", passage.id()));
    }
  }

  /** A passage that has no name of its own: equal texts are one. */
  String passage(String text) {
    return byText.computeIfAbsent(
        text,
        unseen -> {
          String id = "p-" + fingerprint(unseen);
          passages.put(id, new Passage(id, "", unseen));
          return id;
        });
  }

  /** How many passages there are. */
  int size() {
    return passages.size();
  }

  boolean holds(String passage) {
    return passages.containsKey(passage);
  }

  /** A query; one that is there already gets the new one's judgements too. */
  void query(JudgedQuery query) {
    JudgedQuery before = queries.putIfAbsent(query.id(), query);
    if (before == null) {
      return;
    }
    JudgedQuery both = before.with(query);
    if (!before.text().equals(query.text())) {
      remarks.add(Faults.line(query.line(), "query.other", query.id(), before.text()));
    } else if (both.equals(before)) {
      remarks.add(Faults.line(query.line(), "query.twice", before.line(), query.text()));
    }
    queries.put(query.id(), before.text().equals(query.text()) ? both : before);
  }

  void remark(Remark remark) {
    remarks.add(remark);
  }

  void columns(Map<String, Field> more) {
    columns.putAll(more);
    if (format == Format.PAIRS && columns.containsValue(Field.EVIDENCE)) {
      format = Format.QUOTES;
    } else if (format == Format.PAIRS && columns.containsKey("anchor")) {
      format = Format.TRIPLETS;
    }
  }

  /** Fails where nothing could be used. */
  QuestionSet build() {
    if (queries.isEmpty()) {
      throw remarks.isEmpty()
          ? Faults.file("empty", name)
          : Faults.file(
              "useless", name, remarks.get(0).sentence(), String.valueOf(remarks.get(0).line()));
    }
    return set();
  }

  /** Fails where nothing could be used, unless there are columns that could be taken otherwise. */
  QuestionSet draft() {
    return columns.isEmpty() ? build() : set();
  }

  private QuestionSet set() {
    return new QuestionSet(
        format,
        name,
        List.copyOf(passages.values()),
        List.copyOf(queries.values()),
        columns,
        remarks);
  }

  /** An id that the same words always have. */
  static String fingerprint(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** An id without spaces, as TREC files need it. */
  static String id(String given) {
    return given.strip().replaceAll("\\s+", "_");
  }
}
