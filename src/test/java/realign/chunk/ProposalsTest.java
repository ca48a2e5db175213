package realign.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.document.Span;

final class ProposalsTest {
  @Test
  void proposesContentsFiguresAndRepetitionAndNothingElse() {
    String notice = "This document is confidential and may not be passed on to anyone.";
    List<Chunk> chunks =
        chunks(
            "Contents\n1 Leave ........ 3\n2 Pay ......... 12\n3 Travel ....... 20",
            "2019 2020 2021\n1,234 5,678 9,101\n11 22 33 44 total",
            notice,
            "Leave is twenty days a year.\nIt is taken by agreement.",
            notice,
            notice);

    assertThat(Proposals.of(chunks))
        .containsExactly(
            new Proposal(chunks.get(0), Proposal.Reason.CONTENTS),
            new Proposal(chunks.get(1), Proposal.Reason.NUMBERS),
            new Proposal(chunks.get(2), Proposal.Reason.REPEATED),
            new Proposal(chunks.get(4), Proposal.Reason.REPEATED),
            new Proposal(chunks.get(5), Proposal.Reason.REPEATED));
    assertThat(Proposal.Reason.CONTENTS.sentence()).startsWith("It looks like");
  }

  @Test
  void knowsContentsInTwoColumnsFromATableOfFigures() {
    List<Chunk> chunks =
        chunks(
            "1. Leave\t3\n7. Travel\t20\n2. Pay\t5\n8. Cars\t22\n3. Pensions\t9\n9. Data\t31",
            "Pumps\t412\nValves\t38\nPipes\t97\nTanks\t6\nHoses\t55\nSeals\t3\nTaps\t1");

    assertThat(Proposals.of(chunks))
        .containsExactly(new Proposal(chunks.get(0), Proposal.Reason.CONTENTS));
  }

  @Test
  void takesNoOverlapForRepetition() {
    String text = "A line that is long enough to be looked at by the rule for repeated text.";
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      chunks.add(chunk(0, text, "c" + i));
    }

    assertThat(Proposals.of(chunks)).isEmpty();
  }

  private static List<Chunk> chunks(String... texts) {
    List<Chunk> chunks = new ArrayList<>();
    int at = 0;
    for (String text : texts) {
      chunks.add(chunk(at, text, "c" + at));
      at += text.length() + 1;
    }
    return chunks;
  }

  private static Chunk chunk(int at, String text, String id) {
    return new Chunk(id, new Span("d", at, at + text.length()), text, 10, 1, 1, "");
  }
}
