package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import realign.job.BadInput;

final class LatestTest {
  private final List<Runnable> work = new ArrayList<>();
  private final List<Runnable> screen = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Latest latest = new Latest(work::add, screen::add);

  @Test
  void neverWorksOnWhatWasOvertaken() {
    List<String> worked = new ArrayList<>();
    ask("first", worked);
    ask("second", worked);

    work.forEach(Runnable::run);
    screen.forEach(Runnable::run);

    assertThat(worked).containsExactly("second");
    assertThat(answers).containsExactly("second");
  }

  @Test
  void dropsAnAnswerThatComesTooLate() {
    ask("first", new ArrayList<>());
    work.remove(0).run();
    ask("second", new ArrayList<>());
    work.remove(0).run();

    screen.forEach(Runnable::run);

    assertThat(answers).containsExactly("second");
  }

  @Test
  void answersNothingOnceForgotten() {
    ask("first", new ArrayList<>());
    latest.forget();

    work.forEach(Runnable::run);
    screen.forEach(Runnable::run);

    assertThat(answers).isEmpty();
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    latest.ask(
        () -> {
          throw new BadInput("The file is gone.", "Look for it.");
        },
        answer -> answers.add("answer"),
        mishap -> answers.add(mishap.sentence() + " " + mishap.advice()));

    work.forEach(Runnable::run);
    screen.forEach(Runnable::run);

    assertThat(answers).containsExactly("The file is gone. Look for it.");
  }

  private void ask(String question, List<String> worked) {
    latest.ask(
        () -> {
          worked.add(question);
          return question;
        },
        answers::add,
        mishap -> answers.add(mishap.sentence()));
  }
}
