package realign.question;

import java.util.List;

/**
 * A query and the evidence that answers it.
 *
 * @param id unique in its project, without spaces
 * @param evidence one or more spans; none, or nothing but lost ones, while it is orphaned
 * @param kind {@code fact}, {@code how-to}, {@code condition}, {@code comparison}; empty where not
 *     known
 * @param voice {@code question}, {@code keywords}, {@code colloquial}; empty where not known
 */
public record Question(
    String id,
    String text,
    List<Evidence> evidence,
    Origin origin,
    Verdict verdict,
    String kind,
    String voice) {
  public Question {
    evidence = List.copyOf(evidence);
  }

  public Question withText(String text) {
    return new Question(id, text, evidence, origin, verdict, kind, voice);
  }

  public Question withEvidence(List<Evidence> evidence) {
    return new Question(id, text, evidence, origin, verdict, kind, voice);
  }

  public Question withVerdict(Verdict verdict) {
    return new Question(id, text, evidence, origin, verdict, kind, voice);
  }
}
