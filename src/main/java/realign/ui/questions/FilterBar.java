package realign.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.question.flag.Flag;
import realign.ui.kit.Hint;
import realign.ui.kit.Later;
import realign.ui.kit.Segments;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** Chooses which questions are shown. */
final class FilterBar extends VBox {
  private static final Messages MESSAGES = Messages.of(FilterBar.class);

  private final QuestionsModel model;
  private final TextField search = new TextField();

  FilterBar(QuestionsModel model, Workspace workspace, Turns turns) {
    this.model = model;
    Filters filters = model.filters();
    Segments<Filters.Show> segments =
        new Segments<>(
            List.of(
                Filters.Show.ALL,
                Filters.Show.UNREVIEWED,
                Filters.Show.ACCEPTED,
                Filters.Show.REJECTED),
            show -> "",
            filters.show());
    model.counts().subscribe(counts -> label(segments, counts));
    search.setId("question-search");
    search.setPromptText(MESSAGES.text("search"));
    search.setAccessibleText(MESSAGES.text("search"));
    search.textProperty().bindBidirectional(filters.search());
    HBox.setHgrow(search, Priority.ALWAYS);
    ComboBox<@Nullable DocumentEntry> documents =
        box(
            "filter-document",
            "documents.all",
            () -> workspace.documents().get(),
            DocumentEntry::name,
            filters.document());
    workspace.documents().addListener(changed -> documents.setValue(null));
    ComboBox<@Nullable Origins> writers =
        box(
            "filter-writer",
            "writers.all",
            () -> Origins.of(workspace.questions()),
            Origins::words,
            filters.writer());
    ComboBox<@Nullable FlagFilter> flags =
        box("filter-flag", "flag.ANY", FlagFilter::all, this::words, filters.flag());
    flags.getItems().setAll(FlagFilter.all());
    HBox boxes =
        new HBox(growing(turns, documents), growing(turns, flags), growing(turns, writers));
    boxes.getStyleClass().add("line");
    getChildren().addAll(segments, search, boxes);
    getStyleClass().add("filters");
  }

  /** Lists to choose from are the dearest controls: each comes in a turn of its own. */
  private static Later growing(Turns turns, ComboBox<?> box) {
    Later place = new Later(turns, box);
    HBox.setHgrow(place, Priority.ALWAYS);
    return place;
  }

  void search() {
    search.requestFocus();
  }

  private String words(FlagFilter filter) {
    FlagsModel flags = model.flags();
    Flag.Type type = filter.type();
    return switch (filter.kind()) {
      case ANY, UNFLAGGED -> filter.words();
      case FLAGGED -> filter.words() + "  " + flags.flagged();
      case TYPE -> type == null ? filter.words() : filter.words() + "  " + flags.count(type);
    };
  }

  private static <T> ComboBox<@Nullable T> box(
      String id,
      String none,
      Supplier<? extends List<? extends T>> values,
      Function<T, String> words,
      Property<@Nullable T> chosen) {
    ComboBox<@Nullable T> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(MESSAGES.text(none));
    Hint.whenCut(box);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(120);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? MESSAGES.text(none) : words.apply(value);
          }

          @Override
          public @Nullable T fromString(String name) {
            return null;
          }
        });
    box.setOnShowing(event -> fill(box, values.get()));
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  /** Only when it is opened: what there is to choose changes with every question. */
  private static <T> void fill(ComboBox<@Nullable T> box, List<? extends T> values) {
    T chosen = box.getValue();
    List<@Nullable T> items = new ArrayList<>(values);
    boolean standsForAll = values.stream().anyMatch(value -> value.equals(FlagFilter.ANY));
    if (!standsForAll) {
      items.add(0, null);
    }
    if (!items.equals(box.getItems())) {
      box.getItems().setAll(items);
      box.setValue(chosen);
    }
  }

  private static void label(Segments<Filters.Show> segments, Counts counts) {
    segments.words(Filters.Show.ALL).set(MESSAGES.text("show.all", counts.total()));
    segments
        .words(Filters.Show.UNREVIEWED)
        .set(MESSAGES.text("show.unreviewed", counts.unreviewed()));
    segments.words(Filters.Show.ACCEPTED).set(MESSAGES.text("show.accepted", counts.accepted()));
    segments.words(Filters.Show.REJECTED).set(MESSAGES.text("show.rejected", counts.rejected()));
  }
}
