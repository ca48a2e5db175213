package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.experiment.Part;
import realign.job.Messages;
import realign.ui.comparison.ResultFilter.Outcome;
import realign.ui.kit.Hint;
import realign.ui.kit.Presence;

/** Which test questions are listed: by what became of them, and by what they are. */
final class ResultFilters extends VBox {
  private static final Messages MESSAGES = Messages.of(ResultFilters.class);

  private final ResultsModel results;

  ResultFilters(ResultsModel results) {
    this.results = results;
    getStyleClass().add("result-filters");
    ComboBox<String> parts =
        choice(
            "part",
            () -> List.of("known", "new", "later"),
            filter -> filter.part() == Part.ALL ? "" : filter.part().label(),
            (filter, label) -> filter.with(part(label)),
            part -> MESSAGES.text(part.isEmpty() ? "part.all" : "part." + part));
    ComboBox<String> documents =
        choice(
            "document",
            results::documents,
            ResultFilter::document,
            ResultFilter::withDocument,
            name -> name.isEmpty() ? MESSAGES.text("filter.documents") : name);
    ComboBox<String> kinds =
        choice(
            "kind",
            results::kinds,
            ResultFilter::kind,
            ResultFilter::withKind,
            kind -> kind.isEmpty() ? MESSAGES.text("filter.kinds") : kind);
    HBox bar = new HBox(parts, documents, kinds, words());
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(outcomes(), bar);
  }

  private static Part part(String label) {
    return label.isEmpty() ? Part.ALL : Part.of(label);
  }

  private Node outcomes() {
    ToggleGroup group = new ToggleGroup();
    HBox outcomes = new HBox();
    outcomes.getStyleClass().add("segments");
    for (Outcome outcome : Outcome.values()) {
      outcomes.getChildren().add(segment(group, outcome));
    }
    outcomes.getChildren().add(place());
    return outcomes;
  }

  /** Where the chart was pointed at; choosing it again lists all. */
  private ToggleButton place() {
    ToggleButton button = new ToggleButton();
    button.setId("outcome-place");
    button.setMinWidth(USE_PREF_SIZE);
    results
        .filter()
        .subscribe(
            filter -> {
              ResultFilter.Place place = filter.place();
              Presence.see(button, place != null);
              button.setSelected(place != null);
              button.setText(
                  place == null
                      ? ""
                      : MESSAGES.text("outcome.place", words(place.left()), words(place.right())));
            });
    button.setOnAction(event -> results.filter(results.filter().get().with(Outcome.ANY)));
    return button;
  }

  private String words(int rank) {
    return new Ranks.Rank(rank, results.pairing().pairing().get().reach()).words();
  }

  private String words(String key, Outcome outcome) {
    boolean known = outcome == Outcome.ANY || results.pairing().pairing().get().ranked();
    return known ? MESSAGES.text(key, results.count(outcome)) : MESSAGES.text(key + ".unknown");
  }

  private ToggleButton segment(ToggleGroup group, Outcome outcome) {
    ToggleButton button = new ToggleButton();
    String key = "outcome." + outcome.name().toLowerCase(Locale.ROOT);
    button.setId(key.replace('.', '-'));
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words(key, outcome), results.all()));
    Hint.on(button, MESSAGES.text(key + ".help"));
    results
        .filter()
        .subscribe(
            filter -> button.setSelected(filter.place() == null && filter.outcome() == outcome));
    button.setOnAction(
        event -> {
          results.filter(results.filter().get().with(outcome));
          button.setSelected(true);
        });
    return button;
  }

  /** A choice among what the questions are; it isn’t there where all are alike. */
  private ComboBox<String> choice(
      String name,
      Supplier<List<String>> values,
      Function<ResultFilter, String> read,
      BiFunction<ResultFilter, String, ResultFilter> write,
      Function<String, String> words) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("results-" + name);
    box.setAccessibleText(MESSAGES.text("results." + name));
    box.setConverter(new Words(words));
    Hint.whenCut(box);
    box.setMinWidth(72);
    box.setPrefWidth(156);
    results
        .all()
        .addListener((ListChangeListener<ResultRow>) change -> offer(box, values.get(), read));
    offer(box, values.get(), read);
    results.filter().subscribe(filter -> box.setValue(read.apply(filter)));
    box.setOnAction(
        event -> {
          String wanted = box.getValue();
          ResultFilter now = results.filter().get();
          if (wanted != null && !wanted.equals(read.apply(now))) {
            results.filter(write.apply(now, wanted));
          }
        });
    return box;
  }

  private void offer(
      ComboBox<String> box, List<String> values, Function<ResultFilter, String> read) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(values);
    if (!box.getItems().equals(all)) {
      box.getItems().setAll(all);
      box.setValue(read.apply(results.filter().get()));
    }
    box.setVisible(values.size() > 1);
    box.setManaged(box.isVisible());
  }

  private TextField words() {
    TextField words = new TextField();
    words.setId("results-words");
    words.setPromptText(MESSAGES.text("results.words.prompt"));
    words.setAccessibleText(MESSAGES.text("results.words"));
    words.setPrefColumnCount(8);
    HBox.setHgrow(words, Priority.ALWAYS);
    words
        .textProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.strip().equals(results.filter().get().words())) {
                results.filter(results.filter().get().withWords(now));
              }
            });
    results
        .filter()
        .subscribe(
            filter -> {
              if (!words.isFocused()) {
                words.setText(filter.words());
              }
            });
    return words;
  }

  private static final class Words extends StringConverter<String> {
    private final Function<String, String> words;

    Words(Function<String, String> words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable String value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public String fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
