package realign.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import realign.job.BadArguments;
import realign.job.Messages;

/** The forms in which an adapter leaves the workbench. */
public enum AdapterFormat {
  SAFETENSORS("safetensors", "adapter.safetensors"),
  SENTENCE_TRANSFORMERS("sentence-transformers", "sentence-transformers"),
  LLAMAINDEX("llamaindex", "llamaindex"),
  ONNX("onnx", "adapter.onnx"),
  ONNX_WITH_ENCODER("onnx-with-encoder", "onnx-with-encoder"),
  NPZ("npz", "adapter.npz");

  private static final Messages MESSAGES = Messages.of(AdapterFormat.class);

  private final String key;
  private final String usualName;

  AdapterFormat(String key, String usualName) {
    this.key = key;
    this.usualName = usualName;
  }

  /**
   * The format of that name.
   *
   * @throws BadArguments if there is none
   */
  public static AdapterFormat named(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key.equals(key.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadArguments(
                    MESSAGES.text("format.unknown", key),
                    MESSAGES.text(
                        "format.unknown.advice",
                        Arrays.stream(values())
                            .map(AdapterFormat::key)
                            .collect(Collectors.joining(", ")))));
  }

  /** The name that commands and files know it by. */
  public String key() {
    return key;
  }

  /** The name that a person reads. */
  public String title() {
    return MESSAGES.text("format." + key + ".title");
  }

  /** One line on who can read it. */
  public String readers() {
    return MESSAGES.text("format." + key + ".readers");
  }

  /** What its file or folder is called where nobody says otherwise. */
  public String usualName() {
    return usualName;
  }
}
