package realign.question.flag;

import java.util.ArrayList;
import java.util.List;
import realign.question.Question;

/** A question, when it came, and its flags by what they depend on. */
final class FlagEntry {
  final long arrival;
  Question question;
  List<Flag> own = List.of();
  List<Flag> ranked = List.of();
  List<Flag> twin = List.of();
  List<Flag> judged = List.of();

  FlagEntry(long arrival, Question question) {
    this.arrival = arrival;
    this.question = question;
  }

  List<Flag> flags() {
    List<Flag> flags = new ArrayList<>(own);
    flags.addAll(twin);
    flags.addAll(ranked);
    flags.addAll(judged);
    flags.sort((a, b) -> a.type().compareTo(b.type()));
    return List.copyOf(flags);
  }
}
