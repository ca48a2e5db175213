package realign.ui.kit;

/** So many questions of one kind at one place of a {@link RankChart}; ranks from 1. */
public record Bubble(int before, int after, Ink ink, int count) {}
