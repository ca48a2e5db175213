package realign.experiment;

/** How a system does on a part of the validation questions. */
public record PartScore(int questions, double hitRate, double mrr) {}
