package realign.experiment;

import realign.adapter.Adapter;

/** What an experiment ends in: the adapter that was scored, and its scores. */
public record Outcome(Adapter adapter, Report report) {}
