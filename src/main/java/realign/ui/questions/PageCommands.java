package realign.ui.questions;

import java.util.List;
import realign.ui.kit.Command;

/** What can be done with the questions as a whole, by key, by button and in the palette. */
record PageCommands(
    Command take,
    Command write,
    Command flags,
    Command acceptUnflagged,
    Command replace,
    Command byHand,
    Command evidence,
    Command writeAgain,
    Command versions) {
  List<Command> all() {
    return List.of(
        take, write, flags, acceptUnflagged, replace, byHand, evidence, writeAgain, versions);
  }
}
