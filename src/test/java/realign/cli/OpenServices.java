package realign.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import realign.document.StandardReader;
import realign.encoder.Encoders;
import realign.experiment.Experiment;

/** Services as users have them, and a clock that stands still. */
final class OpenServices implements AutoCloseable {
  static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final Services services =
      new Services(new Encoders(), StandardReader.open(), new Experiment(System::nanoTime), NOON);

  Services services() {
    return services;
  }

  @Override
  public void close() {
    services.reader().close();
    services.encoders().close();
  }
}
