package realign.job;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences that a person reads: {@code messages.properties} beside the class that says them.
 */
public final class Messages {
  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The messages of the package that {@code speaker} is in. */
  public static Messages of(Class<?> speaker) {
    String name = speaker.getPackageName() + ".messages";
    return new Messages(
        ResourceBundle.getBundle(name, Locale.getDefault(), speaker.getClassLoader()));
  }

  /**
   * The sentence behind {@code key}, with {@code {0}} and so on filled in as {@link MessageFormat}
   * does, in the user's locale.
   */
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern).format(arguments);
  }
}
