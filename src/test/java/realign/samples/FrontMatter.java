package realign.samples;

import java.util.Map;

/** What the cover and the running footer say. */
record FrontMatter(String title, String subtitle, String company, String date, String footer) {

  static FrontMatter of(Map<String, String> values) {
    return new FrontMatter(
        value(values, "title"),
        value(values, "subtitle"),
        value(values, "company"),
        value(values, "date"),
        value(values, "footer"));
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the front matter lacks «" + key + "»");
    }
    return value;
  }
}
