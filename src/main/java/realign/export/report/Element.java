package realign.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An element of HTML or SVG. What is put into it is escaped when it is written out. */
final class Element {
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  static Element of(String name, Element... children) {
    return new Element(name).add(children);
  }

  /** An element that holds a text. */
  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  /** An element that is styled by a class. */
  static Element styled(String name, String style, Element... children) {
    return new Element(name).with("class", style).add(children);
  }

  static Element styled(String name, String style, String text) {
    return new Element(name).with("class", style).text(text);
  }

  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** A length or coordinate, written to a tenth. */
  Element with(String attribute, double value) {
    return with(attribute, String.format(Locale.ROOT, "%.1f", value));
  }

  Element add(Element... children) {
    content.addAll(List.of(children));
    return this;
  }

  Element addAll(List<Element> children) {
    content.addAll(children);
    return this;
  }

  Element text(String text) {
    content.add(text);
    return this;
  }

  boolean isEmpty() {
    return content.isEmpty();
  }

  void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            out.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
    out.append('>');
    for (Object part : content) {
      if (part instanceof Element element) {
        element.writeTo(out);
      } else {
        out.append(escaped(part.toString()));
      }
    }
    out.append("</").append(name).append('>');
  }

  /** Characters that HTML gives a meaning become references; those it has no place for go. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return safe.toString();
  }
}
