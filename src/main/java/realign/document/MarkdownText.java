package realign.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** The text of Markdown without its marks; headings keep their level. */
final class MarkdownText extends AbstractVisitor {
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inItem;

  private MarkdownText() {}

  static List<Line> lines(String markdown) {
    MarkdownText visitor = new MarkdownText();
    Parser.builder().build().parse(markdown).accept(visitor);
    return visitor.lines;
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    end(heading.getLevel());
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    end(0);
  }

  @Override
  public void visit(ListItem item) {
    inItem = item.getPrevious() != null;
    visitChildren(item);
    inItem = false;
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    text.append(code.getLiteral());
    end(0);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    text.append(code.getLiteral());
    end(0);
  }

  @Override
  public void visit(HtmlBlock html) {
    text.append(Jsoup.parse(html.getLiteral()).text());
    end(0);
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    text.append('\n');
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
  }

  private void end(int heading) {
    boolean paragraph = !inItem;
    for (String line : text.toString().split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(Line.plain(line.stripTrailing(), paragraph, paragraph ? heading : 0));
        paragraph = false;
      }
    }
    text.setLength(0);
    inItem = false;
  }
}
