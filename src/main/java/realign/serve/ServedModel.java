package realign.serve;

import realign.adapter.Adapter;
import realign.encoder.Role;
import realign.job.BadArguments;
import realign.job.Messages;

/**
 * An adapter under a name. Clients ask for {@code name} to embed queries and for {@code
 * name-document} to embed documents.
 */
public record ServedModel(String name, Adapter adapter) {
  static final String DOCUMENT = "-document";

  private static final Messages MESSAGES = Messages.of(ServedModel.class);

  public ServedModel {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || name.endsWith(DOCUMENT)) {
      throw new BadArguments(MESSAGES.text("name.wrong", name), MESSAGES.text("name.wrong.advice"));
    }
  }

  String documentName() {
    return name + DOCUMENT;
  }

  int dimension() {
    return adapter.weights().rows();
  }

  /** A base vector as this model serves it. */
  float[] serve(float[] vector, Role role) {
    return role == Role.QUERY || adapter.side() == realign.adapter.Side.SHARED
        ? adapter.apply(vector)
        : vector;
  }
}
