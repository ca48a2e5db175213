package realign.export.questions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.question.Question;
import realign.retrieval.Ranking;

/** Judgements and rankings as trec_eval reads them. */
public final class Trec {
  private Trec() {}

  static int write(DataSet set, List<Remark> remarks, Path target) {
    Map<Question, List<Chunk>> judged = new Answers(set).all(remarks);
    QuestionSetWriter.text(
        target,
        out -> {
          for (Map.Entry<Question, List<Chunk>> each : judged.entrySet()) {
            for (Chunk chunk : each.getValue()) {
              out.write(id(each.getKey().id()) + " 0 " + id(chunk.id()) + " 1\n");
            }
          }
        });
    return judged.size();
  }

  /**
   * Writes rankings. trec_eval sorts by score and takes no notice of the rank, so where scores are
   * equal they are lowered by the least that keeps the order.
   *
   * @param rankings one a question
   * @param chunks that the rankings' rows count
   * @param tag names the system; without spaces
   */
  public static void writeRun(
      List<Question> questions, List<Ranking> rankings, List<Chunk> chunks, String tag, Path file) {
    QuestionSetWriter.text(
        file,
        out -> {
          for (int i = 0; i < questions.size(); i++) {
            Ranking ranking = rankings.get(i);
            float before = Float.POSITIVE_INFINITY;
            for (int rank = 0; rank < ranking.chunks().length; rank++) {
              before = Math.min(ranking.scores()[rank], Math.nextDown(before));
              String chunk = id(chunks.get(ranking.chunks()[rank]).id());
              out.write(
                  String.join(
                      " ",
                      id(questions.get(i).id()),
                      "Q0",
                      chunk,
                      String.valueOf(rank + 1),
                      String.valueOf(before),
                      id(tag) + "\n"));
            }
          }
        });
  }

  /**
   * Reads judgements.
   *
   * @return query id to passage id to relevance, in the file's order
   * @throws realign.job.BadInput if a line isn't a judgement
   */
  public static Map<String, Map<String, Integer>> readJudgements(Path file) {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    for (String[] cells : cells(file, 4, 3)) {
      judgements
          .computeIfAbsent(cells[0], query -> new LinkedHashMap<>())
          .put(cells[2], Integer.parseInt(cells[3]));
    }
    return judgements;
  }

  /**
   * Reads rankings, sorted as trec_eval sorts them.
   *
   * @return query id to passage ids, best first
   * @throws realign.job.BadInput if a line isn't part of a ranking
   */
  public static Map<String, List<String>> readRun(Path file) {
    Map<String, List<String[]>> lines = new LinkedHashMap<>();
    for (String[] cells : cells(file, 6, 4)) {
      lines.computeIfAbsent(cells[0], query -> new ArrayList<>()).add(cells);
    }
    Map<String, List<String>> run = new LinkedHashMap<>();
    lines.forEach(
        (query, each) -> {
          each.sort(
              (a, b) -> {
                int byScore = Float.compare(Float.parseFloat(b[4]), Float.parseFloat(a[4]));
                return byScore != 0 ? byScore : b[2].compareTo(a[2]);
              });
          run.put(query, each.stream().map(cells -> cells[2]).toList());
        });
    return run;
  }

  private static List<String[]> cells(Path file, int width, int number) {
    List<String[]> all = new ArrayList<>();
    String[] lines = TextFile.read(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        String[] cells = lines[i].strip().split("\\s+", -1);
        boolean whole = width == 4;
        if (cells.length != width || !cells[number].matches(whole ? "-?\\d+" : "-?[\\d.eE+-]+")) {
          throw Faults.file(whole ? "trec.qrels" : "trec.run", file.toString(), i + 1);
        }
        all.add(cells);
      }
    }
    return all;
  }

  private static String id(String id) {
    return SetBuilder.id(id);
  }
}
