package realign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.job.BadInput;
import realign.job.Messages;
import realign.serve.EmbeddingServer;
import realign.serve.ServeSettings;
import realign.serve.ServedModel;

/** Runs the embeddings endpoint until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class ServeCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(ServeCommand.class);

  private final Services services;
  private final Console console;

  @Mixin AdapterOptions source = new AdapterOptions();

  @Option(names = "--port", descriptionKey = "serve.port", paramLabel = "N")
  int port = 8737;

  @Option(names = "--address", descriptionKey = "serve.address", paramLabel = "ADDRESS")
  String address = "127.0.0.1";

  @Option(names = "--token-file", descriptionKey = "serve.token", paramLabel = "FILE")
  @Nullable Path tokenFile;

  @Option(names = "--name", descriptionKey = "serve.name", paramLabel = "NAME")
  String name = "realign";

  public ServeCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServeSettings settings = new ServeSettings(address, port, token());
    Adapter adapter = source.adapter(services.encoders());
    EmbeddingServer server =
        new EmbeddingServer(
            settings,
            services.encoders().open(source.encoderOf(adapter)),
            new ServedModel(name, adapter));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    console.print(MESSAGES.text("serve.ready", server.address() + "/v1", name));
    stopped.await();
    return 0;
  }

  private @Nullable String token() {
    if (tokenFile == null) {
      return null;
    }
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw new BadInput(
          MESSAGES.text("serve.token.unreadable", tokenFile),
          MESSAGES.text("serve.token.unreadable.advice"),
          e);
    }
  }
}
