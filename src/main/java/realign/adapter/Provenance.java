package realign.adapter;

import java.util.Map;
import java.util.TreeMap;

/**
 * What something was made from: data hash, split seed, recipe, encoder, versions, time, machine.
 * Sorted by name, so that equal provenance is equal bytes.
 */
public record Provenance(Map<String, String> facts) {
  public Provenance {
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
