package realign.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Adapter;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.vector.Matrix;

/** Lines on standard input to one JSON array of numbers a line. */
@Command(name = "embed", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class EmbedCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(EmbedCommand.class);
  private static final int PORTION = 256;

  private final Services services;
  private final Console console;

  @Mixin AdapterOptions source = new AdapterOptions();

  @Option(names = "--side", descriptionKey = "embed.side", paramLabel = "SIDE")
  Role side = Role.QUERY;

  public EmbedCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    source.spending.apply(services.encoders());
    Optional<Adapter> adapter =
        source.named() ? Optional.of(source.adapter(services.encoders())) : Optional.empty();
    Encoder encoder =
        services
            .encoders()
            .open(
                adapter
                    .map(source::encoderOf)
                    .orElse(source.encoder == null ? Encoders.STANDARD : source.encoder));
    if (adapter.isPresent() && !adapter.get().encoder().equals(encoder.identity())) {
      throw new BadArguments(
          MESSAGES.text("embed.misfit", adapter.get().encoder().name(), encoder.identity().name()),
          MESSAGES.text("embed.misfit.advice"));
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (lines.size() == PORTION || !in.ready()) {
          print(encoder, adapter, lines);
          lines.clear();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private void print(Encoder encoder, Optional<Adapter> adapter, List<String> lines) {
    Matrix plain = encoder.encode(lines, side, console.silent()).vectors();
    Matrix served =
        adapter.map(a -> side == Role.QUERY ? a.queries(plain) : a.documents(plain)).orElse(plain);
    for (int i = 0; i < served.rows(); i++) {
      console.printJson(served.row(i));
    }
  }
}
