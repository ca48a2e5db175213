package realign.cli;

import java.time.Clock;
import realign.document.DocumentReader;
import realign.encoder.Encoders;
import realign.experiment.Experiment;

/**
 * What commands work with; each is cheap until it is used.
 *
 * @param clock says when things are made
 */
public record Services(
    Encoders encoders, DocumentReader reader, Experiment experiment, Clock clock) {}
