package realign.ui.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.question.Question;
import realign.question.flag.Flag;
import realign.ui.kit.Workspace;

/** Keeps a model's marks with the project: they hold as long as the text that it judged. */
final class CriticMemory {
  private static final String KEY = "questions.critic.";

  private CriticMemory() {}

  static void keep(Workspace workspace, Question question, Flag.Critic marks) {
    workspace.remember(
        KEY + question.id(),
        marks.grounded()
            + " "
            + marks.standalone()
            + " "
            + marks.useful()
            + " "
            + textOf(question));
  }

  /** Question ids to the marks that were kept for them. */
  static Map<String, Flag.Critic> of(Workspace workspace) {
    Map<String, String> marks = workspace.rememberedUnder(KEY);
    Map<String, Flag.Critic> kept = new HashMap<>();
    for (Question question : marks.isEmpty() ? List.<Question>of() : workspace.questions()) {
      String[] words = marks.getOrDefault(question.id(), "").split(" ", -1);
      if (words.length == 4
          && words[3].equals(textOf(question))
          && (words[0] + words[1] + words[2]).matches("[1-5]{3}")) {
        kept.put(
            question.id(),
            new Flag.Critic(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2])));
      }
    }
    return kept;
  }

  private static String textOf(Question question) {
    return Integer.toHexString(question.text().hashCode());
  }
}
