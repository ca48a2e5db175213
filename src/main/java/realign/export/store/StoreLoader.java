package realign.export.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import realign.job.BadArguments;
import realign.job.Failure;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** Where a store's classes come from: Realign's own class path, and then the user's jars. */
final class StoreLoader implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(StoreLoader.class);
  private static final String CLASS = "class:";
  private static final String ENVIRONMENT = "env:";

  private final URLClassLoader classes;

  private StoreLoader(URLClassLoader classes) {
    this.classes = classes;
  }

  /**
   * Looks into these jars too.
   *
   * @param jars files, or folders of them
   * @throws BadArguments if one isn't there
   */
  static StoreLoader over(List<Path> jars) {
    List<URL> urls = new ArrayList<>();
    for (Path named : jars) {
      try {
        for (Path file : files(named.toRealPath())) {
          if (file.toString().endsWith(".jar")) {
            urls.add(file.toUri().toURL());
          }
        }
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      } catch (IOException e) {
        throw new BadArguments(
            MESSAGES.text("jars.missing", named), MESSAGES.text("jars.missing.advice"), e);
      }
    }
    return new StoreLoader(
        new URLClassLoader(urls.toArray(URL[]::new), StoreLoader.class.getClassLoader()));
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.toList();
    }
  }

  /** Builds the store. */
  EmbeddingStore<TextSegment> open(
      StoreSettings settings, int dimension, Map<String, String> environment) {
    return within(() -> built(settings, dimension, environment));
  }

  private EmbeddingStore<TextSegment> built(
      StoreSettings settings, int dimension, Map<String, String> environment) {
    try {
      StoreBuilder builder = StoreBuilder.of(type(settings.store()));
      for (Map.Entry<String, String> option : options(settings).entrySet()) {
        builder.tell(option.getKey(), value(option.getValue(), environment));
      }
      if (builder.takes("dimension") && !settings.options().containsKey("dimension")) {
        builder.tell("dimension", String.valueOf(dimension));
      }
      @SuppressWarnings("unchecked") // what a store of text holds can't be known by reflection
      EmbeddingStore<TextSegment> store = (EmbeddingStore<TextSegment>) builder.build();
      return store;
    } catch (Failure e) {
      throw e;
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new BadArguments(
          MESSAGES.text("store.unbuilt", settings.store(), e.toString()),
          MESSAGES.text("store.unbuilt.advice"),
          e);
    } catch (RuntimeException e) {
      throw new ServiceFailure(
          MESSAGES.text("store.refused", settings.store(), reason(e)),
          MESSAGES.text("store.refused.advice"),
          e);
    }
  }

  private Class<?> type(String store) {
    String name =
        KnownStore.named(store)
            .map(KnownStore::className)
            .orElse(store.startsWith(CLASS) ? store.substring(CLASS.length()) : "");
    if (name.isEmpty()) {
      throw new BadArguments(
          MESSAGES.text("store.unknown", store),
          MESSAGES.text("store.unknown.advice", StoreSettings.names()));
    }
    try {
      return Class.forName(name, true, classes);
    } catch (ClassNotFoundException e) {
      throw new BadArguments(
          MESSAGES.text("store.absent", name), MESSAGES.text("store.absent.advice"), e);
    }
  }

  private static Map<String, String> options(StoreSettings settings) {
    Map<String, String> options = new TreeMap<>();
    KnownStore.named(settings.store()).ifPresent(known -> options.putAll(known.options()));
    options.putAll(settings.options());
    return options;
  }

  private static String value(String given, Map<String, String> environment) {
    if (!given.startsWith(ENVIRONMENT)) {
      return given;
    }
    String name = given.substring(ENVIRONMENT.length());
    String value = environment.get(name);
    if (value == null) {
      throw new BadArguments(
          MESSAGES.text("environment.missing", name), MESSAGES.text("environment.missing.advice"));
    }
    return value;
  }

  /** Does something as code from these jars, which may look for its parts through the thread. */
  <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What a failure says, with what is behind it. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String said = cause.getMessage() == null ? "" : cause.getMessage().strip();
    return said.isEmpty() ? cause.getClass().getSimpleName() : said;
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
