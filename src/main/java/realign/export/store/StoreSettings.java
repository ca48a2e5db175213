package realign.export.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Messages;

/**
 * Which vector store, and how it is reached.
 *
 * @param store a name in {@link KnownStore}, or {@code class:} and the name of a class with a
 *     builder
 * @param options what the store's builder is told: names of its methods to values; a value that
 *     starts with {@code env:} is taken from that variable of the environment
 * @param jars files, or folders of them, with what the store needs beyond what comes with Realign
 */
public record StoreSettings(String store, Map<String, String> options, List<Path> jars) {
  private static final Messages MESSAGES = Messages.of(StoreSettings.class);
  private static final String FILE = ".properties";

  public StoreSettings {
    options = Map.copyOf(options);
    jars = List.copyOf(jars);
  }

  /**
   * As a person names it.
   *
   * @param store a store, or a {@code .properties} file that names one as {@code store}, jars as
   *     {@code jars} apart by commas, and options by their names
   * @param options that go before those in the file
   * @throws BadInput if the file can't be read
   * @throws BadArguments if it names no store
   */
  public static StoreSettings of(String store, Map<String, String> options, List<Path> jars) {
    if (!store.endsWith(FILE)) {
      return new StoreSettings(store, options, jars);
    }
    Path file = Path.of(store);
    Map<String, String> all = read(file);
    String named = all.remove("store");
    if (named == null) {
      throw new BadArguments(
          MESSAGES.text("settings.store", file), MESSAGES.text("store.unknown.advice", names()));
    }
    List<Path> places = new ArrayList<>(jars);
    String more = all.remove("jars");
    if (more != null) {
      for (String jar : more.split(",", -1)) {
        places.add(file.resolveSibling(jar.strip()));
      }
    }
    all.putAll(options);
    return new StoreSettings(named, all, places);
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput(
          MESSAGES.text("settings.unreadable", file),
          MESSAGES.text("settings.unreadable.advice"),
          e);
    }
    Map<String, String> all = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
    return all;
  }

  static String names() {
    return KnownStore.names() + ", class:NAME";
  }
}
