package realign.experiment;

import java.util.HashMap;
import java.util.Map;
import realign.adapter.Provenance;

/**
 * How much vectors count beside words where scores are fused, 0 to 1.
 *
 * @param plain of the encoder alone
 * @param adapted with the adapter
 */
record FusionWeights(double plain, double adapted) {
  /** Where nothing says which is better. */
  static final FusionWeights EVEN = new FusionWeights(.5, .5);

  private static final String PLAIN = "hybridWeight";
  private static final String ADAPTED = "hybridAdaptedWeight";

  /** Those that an adapter's provenance names. */
  static FusionWeights of(Provenance provenance) {
    return new FusionWeights(number(provenance, PLAIN), number(provenance, ADAPTED));
  }

  /** The provenance with these weights. */
  Provenance in(Provenance provenance) {
    Map<String, String> facts = new HashMap<>(provenance.facts());
    facts.put(PLAIN, Double.toString(plain));
    facts.put(ADAPTED, Double.toString(adapted));
    return new Provenance(facts);
  }

  private static double number(Provenance provenance, String fact) {
    try {
      double weight = Double.parseDouble(provenance.facts().getOrDefault(fact, ".5"));
      return weight >= 0 && weight <= 1 ? weight : .5;
    } catch (NumberFormatException e) {
      return .5;
    }
  }
}
