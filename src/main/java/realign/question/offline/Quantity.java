package realign.question.offline;

import org.jspecify.annotations.Nullable;

/**
 * An amount that a verb's object states.
 *
 * @param what the words to ask for it
 * @param counted whether things are counted
 * @param remainder what of the object stays in the question
 * @param hint for keywords
 */
record Quantity(String what, boolean counted, String remainder, String hint) {
  static @Nullable Quantity in(Segment object) {
    Sentence s = object.sentence();
    int number = -1;
    String first = s.lower(object.from());
    String second = s.lower(object.from() + 1);
    boolean place =
        (first.equals("at") && !second.matches("least|most"))
            || (first.equals("up") && !second.equals("to"));
    if (place) {
      return null;
    }
    for (int i = object.from(); i < Math.min(object.to(), object.from() + 4) && number < 0; i++) {
      if (s.at(i).is("NUM")) {
        number = i;
      } else if (!opening(s.lower(i)) && !(s.lower(i).equals("to") && i > object.from())) {
        return null;
      }
    }
    if (number < 0) {
      return null;
    }
    String figure = s.lower(number);
    String before = number > 0 ? s.lower(number - 1) : "";
    if (figure.matches("[£€$].*") || before.matches("[£€$]")) {
      return new Quantity("How much", false, "", "amount");
    }
    int next = number + 1;
    if (s.lower(next).equals("per") && s.lower(next + 1).equals("cent")) {
      return new Quantity(
          "What percentage" + of(s, next + 2, object.to()), false, "", "percentage");
    }
    if (figure.endsWith("%") || s.lower(next).equals("%")) {
      int after = figure.endsWith("%") ? next : next + 1;
      return new Quantity("What percentage" + of(s, after, object.to()), false, "", "percentage");
    }
    while (s.lower(next).matches("million|billion|thousand|hundred")) {
      next++;
    }
    int end = next;
    while (end < object.to()
        && (s.at(end).noun()
            || s.at(end).is("ADJ")
            || (s.at(end).is("VERB") && end + 1 < object.to() && s.at(end + 1).noun()))) {
      end++;
    }
    boolean counted = end > next && s.at(end - 1).noun() && s.lower(end - 1).endsWith("s");
    boolean possessive = s.lower(end).matches("['’].*");
    if (!counted || possessive || figure.matches("(19|20)\\d\\d")) {
      return null;
    }
    String counting = s.text(next, end);
    String remainder = s.text(end, object.to());
    boolean measured = remainder.startsWith("of ") && remainder.indexOf(',') < 0;
    return measured
        ? new Quantity("How many " + counting + " " + remainder, true, "", "how many")
        : new Quantity("How many " + counting, true, remainder, "how many");
  }

  private static boolean opening(String word) {
    return word.matches(
        "up|at|least|most|about|around|roughly|some|only|nearly|almost|over|more|than|no|approximately|just|[£€$]");
  }

  private static String of(Sentence s, int from, int to) {
    return s.lower(from).equals("of") && to - from <= 6 ? " " + s.text(from, to) : "";
  }
}
