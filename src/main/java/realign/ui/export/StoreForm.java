package realign.ui.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import realign.export.store.KnownStore;
import realign.export.store.StoreSettings;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.ui.kit.Workspace;

/** Which store, and what it is told: kept with the project as it is typed, but for secrets. */
final class StoreForm {
  private static final Messages MESSAGES = Messages.of(StoreForm.class);
  private static final String KEY = "export.store.";
  private static final Pattern SECRET =
      Pattern.compile("(?i)[^=]*(?:password|secret|token|credential|key)[^=]*=(?!\\s*env:).*");
  private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]*@");

  private final Workspace workspace;
  private final StringProperty store;
  private final StringProperty options;
  private final StringProperty jars;
  private final BooleanProperty plainToo;

  StoreForm(Workspace workspace) {
    this.workspace = workspace;
    this.store = new SimpleStringProperty(kept("name", KnownStore.CHROMA.label()));
    this.options = new SimpleStringProperty(kept("options", suggestion(store.get(), "")));
    this.jars = new SimpleStringProperty(kept("jars", ""));
    this.plainToo = new SimpleBooleanProperty(Boolean.parseBoolean(kept("plain", "")));
    store.addListener((property, before, now) -> options.set(suggestion(now, options.get())));
    store.addListener((property, before, now) -> keep("name", now));
    options.addListener((property, before, now) -> keep("options", withoutSecrets(now)));
    jars.addListener((property, before, now) -> keep("jars", now));
    plainToo.addListener((property, before, now) -> keep("plain", now.toString()));
  }

  /** A known one's name, {@code class:} with a name, or a file. */
  StringProperty store() {
    return store;
  }

  /** A line each: {@code name=value}. */
  StringProperty options() {
    return options;
  }

  /** Paths, apart by commas. */
  StringProperty jars() {
    return jars;
  }

  /** Whether the encoder's own vectors go along, to compare with. */
  BooleanProperty plainToo() {
    return plainToo;
  }

  private String kept(String field, String standard) {
    String value = workspace.remembered(KEY + field);
    return value.isEmpty() ? standard : value;
  }

  private void keep(String field, String value) {
    workspace.remember(KEY + field, value);
  }

  private static String suggestion(String name, String otherwise) {
    return Arrays.stream(KnownStore.values())
        .filter(known -> known.label().equals(name))
        .findFirst()
        .map(known -> lines(known.options()))
        .orElse(otherwise);
  }

  private static String lines(Map<String, String> options) {
    return new TreeMap<>(options)
        .entrySet().stream()
            .map(option -> option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining("\n"));
  }

  /** The names of secrets stay, so that it is seen what has to be typed again. */
  private static String withoutSecrets(String options) {
    return options
        .lines()
        .map(
            line ->
                SECRET.matcher(line).matches() || CREDENTIALS.matcher(line).find()
                    ? line.substring(0, line.indexOf('=') + 1)
                    : line)
        .collect(Collectors.joining("\n"));
  }

  /**
   * What is typed, as settings.
   *
   * @throws BadArguments if a line is no option
   * @throws realign.job.BadInput if a file is named that can't be read
   */
  StoreSettings settings() {
    Map<String, String> told = new LinkedHashMap<>();
    options
        .get()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals < 1) {
                throw new BadArguments(
                    MESSAGES.text("store.option.bad", line),
                    MESSAGES.text("store.option.bad.advice"));
              }
              told.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            });
    List<Path> places =
        Arrays.stream(jars.get().split(",", -1))
            .map(String::strip)
            .filter(jar -> !jar.isEmpty())
            .map(Path::of)
            .toList();
    return StoreSettings.of(store.get().strip(), told, places);
  }
}
