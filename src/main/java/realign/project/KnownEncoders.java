package realign.project;

import java.util.Map;
import java.util.TreeMap;
import realign.encoder.Encoder;
import realign.encoder.Encoders;

/**
 * Where a project's encoders were found: adapters keep no more than an encoder's name, which isn't
 * enough to open a folder or a service again. Holds no keys.
 */
public final class KnownEncoders {
  private static final String KEY = "encoder.";

  private final Project project;

  public KnownEncoders(Project project) {
    this.project = project;
  }

  /** Remembers where an encoder was found, if its name doesn't say so. */
  public void remember(Encoder encoder) {
    String name = encoder.identity().name();
    if (!encoder.address().equals(name)) {
      project.settings().put(KEY + name, encoder.address());
    }
  }

  /** By name. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new TreeMap<>();
    project
        .settings()
        .all()
        .forEach(
            (key, value) -> {
              if (key.startsWith(KEY)) {
                addresses.put(key.substring(KEY.length()), value);
              }
            });
    return addresses;
  }

  /** Lets encoders be opened by the names that this project's adapters have for them. */
  public void tell(Encoders encoders) {
    addresses().forEach(encoders::know);
  }
}
