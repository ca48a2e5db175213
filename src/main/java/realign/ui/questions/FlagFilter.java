package realign.ui.questions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.question.flag.Flag;
import realign.question.flag.FlagWords;

/**
 * Which questions are shown by their flags.
 *
 * @param type null except where one type is meant
 */
record FlagFilter(Kind kind, Flag.@Nullable Type type) {
  /** What is asked of the flags. */
  enum Kind {
    ANY,
    FLAGGED,
    UNFLAGGED,
    TYPE
  }

  static final FlagFilter ANY = new FlagFilter(Kind.ANY, null);
  static final FlagFilter FLAGGED = new FlagFilter(Kind.FLAGGED, null);
  static final FlagFilter UNFLAGGED = new FlagFilter(Kind.UNFLAGGED, null);

  static FlagFilter of(Flag.Type type) {
    return new FlagFilter(Kind.TYPE, type);
  }

  static List<FlagFilter> all() {
    List<FlagFilter> all = new ArrayList<>(List.of(ANY, UNFLAGGED, FLAGGED));
    for (Flag.Type type : Flag.Type.values()) {
      all.add(of(type));
    }
    return all;
  }

  boolean fits(List<Flag> flags) {
    return switch (kind) {
      case ANY -> true;
      case FLAGGED -> !flags.isEmpty();
      case UNFLAGGED -> flags.isEmpty();
      case TYPE -> flags.stream().anyMatch(flag -> flag.type() == type);
    };
  }

  String words() {
    return type == null
        ? Messages.of(FlagFilter.class).text("flag." + kind.name())
        : FlagWords.name(type);
  }
}
