package realign.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text that a browser would show of a page of HTML; headings keep their level. */
final class HtmlText implements NodeVisitor {
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "noscript", "template", "svg", "iframe", "object");
  private static final Set<String> LINES = Set.of("br", "tr", "li", "dt", "dd", "option");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int hidden;
  private int heading;
  private int cells;
  private boolean paragraph = true;

  private HtmlText() {}

  /**
   * The encoding comes from the bytes' mark or the page's own meta element, else from the bytes.
   */
  static List<Line> lines(byte[] bytes) throws IOException {
    HtmlText visitor = new HtmlText();
    parsed(bytes).body().traverse(visitor);
    visitor.end(true);
    return visitor.lines;
  }

  private static Document parsed(byte[] bytes) throws IOException {
    Optional<Charset> wide = Charsets.wide(bytes);
    if (wide.isPresent() || !declares(bytes)) {
      return parsed(bytes, wide.orElseGet(() -> Charsets.narrow(bytes)).name());
    }
    Document declared = parsed(bytes, null);
    // A page that says in single bytes that it has wider letters is mistaken.
    return declared.charset().name().matches("UTF-(16|32).*") ? parsed(bytes, "UTF-8") : declared;
  }

  private static Document parsed(byte[] bytes, @Nullable String charset) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
  }

  private static boolean declares(byte[] bytes) {
    int looked = Math.min(bytes.length, 4096);
    String start = new String(bytes, 0, looked, StandardCharsets.ISO_8859_1);
    return start.toLowerCase(Locale.ROOT).matches("(?s).*(charset|encoding)\\s*=.*");
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && hidden == 0) {
      append(words);
    } else if (node instanceof Element element) {
      hidden += HIDDEN.contains(element.normalName()) ? 1 : 0;
      open(element);
      cells += cell(element) ? 1 : 0;
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (LINES.contains(name) && cells == 0) {
      end(false);
    } else if (cell(element)) {
      text.append(text.isEmpty() ? "" : "\t");
    } else if (element.isBlock() && cells == 0) {
      end(true);
      heading = name.matches("h[1-6]") ? name.charAt(1) - '0' : heading;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      hidden -= HIDDEN.contains(name) ? 1 : 0;
      cells -= cell(element) ? 1 : 0;
      if (LINES.contains(name) && cells == 0) {
        end(false);
      } else if (element.isBlock() && cells == 0 && !cell(element)) {
        end(true);
        heading = 0;
      }
    }
  }

  private static boolean cell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  /** Inside a table's cell, blocks don't break its line: a space parts them. */
  private void append(TextNode words) {
    String more = words.text().replace('\u00A0', ' ');
    boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(spaced ? more.stripLeading() : more);
  }

  private void end(boolean newParagraph) {
    String line = text.toString().strip();
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(Line.plain(line, paragraph, heading));
      paragraph = false;
    }
    paragraph |= newParagraph;
  }
}
