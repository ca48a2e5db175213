package realign.project;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import realign.chunk.Chunk;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;

/** Small values that the tests of this package share. */
final class Given {
  static final Instant TIME = Instant.parse("2026-03-01T09:30:00Z");
  static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);

  /** Two pages; "Pumps are serviced yearly." is 0 to 26. */
  static final Document PUMPS =
      new Document(
          "doc-pumps",
          "pumps.pdf",
          "Pumps are serviced yearly. Größe: 3 m. \uD83D\uDEE0 Valves are checked monthly.",
          List.of(new Page(1, 0, 39), new Page(2, 39, 69)));

  static final Document LEAVE =
      new Document(
          "doc-leave",
          "leave.txt",
          "Everyone has thirty days of leave.",
          List.of(new Page(1, 0, 34)));

  static final Question YEARLY = question("q1", "How often are pumps serviced?", PUMPS, 0, 26);
  static final Question LEAVE_DAYS = question("q2", "leave days", LEAVE, 0, 34);

  private Given() {}

  static Question question(String id, String text, Document document, int start, int end) {
    return new Question(
        id,
        text,
        List.of(
            new Evidence(
                new Span(document.id(), start, end), document.text().substring(start, end))),
        new Origin(Origin.Source.MODEL, "llama3.1:8b", "v2", ""),
        Verdict.UNREVIEWED,
        "fact",
        "question");
  }

  static Chunk chunk(String id, Document document, int start, int end) {
    return new Chunk(
        id,
        new Span(document.id(), start, end),
        document.text().substring(start, end),
        7,
        document.pageAt(start),
        document.pageAt(end - 1),
        "Care › Pumps");
  }

  /** With both documents, three chunks and both questions. */
  static Project project(Path file) {
    Project project = Project.create(file, CLOCK);
    project.documents().add(List.of(NewDocument.ofText(PUMPS), NewDocument.ofText(LEAVE)));
    project.chunks().replace(realign.chunk.Chunking.standard("cl100k"), chunks());
    project.questions().add(List.of(YEARLY, LEAVE_DAYS));
    return project;
  }

  static List<Chunk> chunks() {
    return List.of(
        chunk("c1", PUMPS, 0, 38), chunk("c2", PUMPS, 27, 69), chunk("c3", LEAVE, 0, 34));
  }
}
