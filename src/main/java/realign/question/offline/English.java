package realign.question.offline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP's models for English. For one thread at a time. */
final class English {
  private static final String VERSION = "-1.3-2.5.4.bin";
  private static final int LONGEST = 80;

  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;
  private final LemmatizerME lemmas;

  English() {
    try (InputStream sentence = model("sentence");
        InputStream token = model("tokens");
        InputStream tag = model("pos");
        InputStream lemma = model("lemmas")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentence));
      tokens = new TokenizerME(new TokenizerModel(token));
      tags = new POSTaggerME(new POSModel(tag));
      lemmas = new LemmatizerME(new LemmatizerModel(lemma));
    } catch (IOException e) {
      throw new IllegalStateException("a bundled model can't be read", e);
    }
  }

  private static InputStream model(String what) {
    String name = "/opennlp-en-ud-ewt-" + what + VERSION;
    return Objects.requireNonNull(English.class.getResourceAsStream(name), name);
  }

  /** The sentences of a stretch of a chunk's text. */
  List<Sentence> read(Passage passage, String source) {
    // Same length, so that offsets hold.
    String plain =
        source
            .substring(passage.start(), passage.end())
            .replaceAll("\\s", " ")
            .replace('’', '\'')
            .replace('“', '"')
            .replace('”', '"');
    List<Sentence> read = new ArrayList<>();
    for (Span span : sentences.sentPosDetect(plain)) {
      int start = passage.start() + span.getStart();
      List<Word> words = words(plain.substring(span.getStart(), span.getEnd()), start);
      if (!words.isEmpty() && words.size() <= LONGEST) {
        read.add(
            new Sentence(source, start, passage.start() + span.getEnd(), words, passage.heading()));
      }
    }
    return read;
  }

  private List<Word> words(String sentence, int start) {
    Span[] spans = tokens.tokenizePos(sentence);
    String[] texts = Span.spansToStrings(spans, sentence);
    String[] found = tags.tag(texts);
    List<Word> words = new ArrayList<>(spans.length);
    for (int i = 0; i < spans.length; i++) {
      words.add(
          new Word(
              texts[i],
              corrected(texts, found, i),
              start + spans[i].getStart(),
              start + spans[i].getEnd()));
    }
    return words;
  }

  /** The tagger errs on some words that can only be one thing. */
  private static String corrected(String[] texts, String[] tags, int index) {
    String lower = texts[index].toLowerCase(Locale.ROOT);
    String tag = tags[index];
    if (Lexicon.BE.contains(lower)) {
      return "AUX";
    }
    if (lower.equals("a") || lower.equals("an") || lower.equals("the")) {
      return "DET";
    }
    if (lower.matches("[£€$]?\\d[\\d,.:]*%?")) {
      return "NUM";
    }
    if (Lexicon.MODAL.contains(lower) && !tag.equals("PROPN") && !texts[index].equals("May")) {
      return "AUX";
    }
    int plus = tag.indexOf('+');
    return plus > 0 ? tag.substring(0, plus) : tag;
  }

  /** The base form of a verb. */
  String base(String verb) {
    String lower = verb.toLowerCase(Locale.ROOT);
    if (lower.equals("has") || lower.equals("had")) {
      return "have";
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.matches(".*(ss|sh|ch|x|zz)es") || lower.equals("goes") || lower.equals("does")) {
      return lower.substring(0, lower.length() - 2);
    }
    if (lower.endsWith("s") && !lower.endsWith("ss")) {
      return lower.substring(0, lower.length() - 1);
    }
    String lemma = lemmas.lemmatize(new String[] {lower}, new String[] {"VERB"})[0];
    boolean doubled =
        lemma.matches(".*([bdgmnprt])\\1") && lower.equals(lemma + "ed") && lemma.length() > 3;
    return doubled && !lemma.equals("add") ? lemma.substring(0, lemma.length() - 1) : lemma;
  }
}
