package realign.ui.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import realign.job.Messages;
import realign.question.Origin;
import realign.question.Question;

/**
 * Who or what a question was made by: what a filter names.
 *
 * @param detail model, file or the like
 */
record Origins(Origin.Source source, String detail) {
  static Origins of(Question question) {
    return new Origins(question.origin().source(), question.origin().detail());
  }

  /** All that the questions were made by, each once. */
  static List<Origins> of(Collection<Question> questions) {
    return questions.stream()
        .map(Origins::of)
        .distinct()
        .sorted(Comparator.comparing(Origins::source).thenComparing(Origins::detail))
        .toList();
  }

  boolean made(Question question) {
    return question.origin().source() == source && question.origin().detail().equals(detail);
  }

  String words() {
    String maker =
        Messages.of(Origins.class).text("source." + source.name().toLowerCase(Locale.ROOT));
    return detail.isEmpty() ? maker : maker + ": " + detail;
  }
}
