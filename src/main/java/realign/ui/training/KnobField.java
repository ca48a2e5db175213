package realign.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import realign.job.Messages;

/** A setting as a field: red while what is in it isn’t a value. */
final class KnobField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final TrainingModel model;
  private final Knob knob;

  KnobField(TrainingModel model, Knob knob) {
    this.model = model;
    this.knob = knob;
    setId("knob-" + knob.key());
    setAccessibleText(Messages.of(KnobField.class).text("knob." + knob.key()));
    model.plan().subscribe(this::show);
    textProperty().addListener((property, before, now) -> enter(now));
    focusedProperty().addListener((property, before, focused) -> show(model.plan().get()));
  }

  private void enter(String text) {
    if (!text.equals(knob.in(model.plan().get()))) {
      pseudoClassStateChanged(WRONG, !model.set(knob, text));
    } else {
      pseudoClassStateChanged(WRONG, false);
    }
  }

  /** Not while it is typed in. */
  private void show(Plan plan) {
    setDisable(!knob.appliesTo(plan));
    if (!isFocused()) {
      setText(knob.in(plan));
      pseudoClassStateChanged(WRONG, false);
    }
  }
}
