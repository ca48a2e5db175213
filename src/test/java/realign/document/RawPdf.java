package realign.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes PDFs object by object, right or wrong. Object 1 is the catalog, 2 the page tree. */
final class RawPdf {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>(List.of(0, 0));
  private String resources = "";
  private String annotations = "";
  private String kids = "";
  private int count;

  RawPdf() {
    write("%PDF-1.7\n");
  }

  /** The number that the next object gets. */
  int next() {
    return places.size() + 1;
  }

  int object(String body) {
    places.add(bytes.size());
    write(places.size() + " 0 obj\n" + body + "\nendobj\n");
    return places.size();
  }

  RawPdf resources(String entries) {
    resources = entries;
    return this;
  }

  /** What the pages that come have beside their content. */
  RawPdf annotations(String... entries) {
    annotations = " /Annots [" + String.join(" ", entries) + "]";
    return this;
  }

  RawPdf kids(String references) {
    kids += references + " ";
    return this;
  }

  /** A page with one stream, packed as the entries say. */
  RawPdf page(String entries, byte[] content) {
    places.add(bytes.size());
    int stream = places.size();
    write(stream + " 0 obj\n<< " + entries + " /Length " + content.length + " >>\nstream\n");
    bytes.writeBytes(content);
    write("\nendstream\nendobj\n");
    return pageOf(stream);
  }

  /** So many pages that show the same. */
  RawPdf pages(int many, String content) {
    int font = object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    resources("/Font << /F1 " + font + " 0 R >>");
    page("", content.getBytes(StandardCharsets.US_ASCII));
    int stream = next() - 2;
    for (int i = 1; i < many; i++) {
      pageOf(stream);
    }
    return this;
  }

  private RawPdf pageOf(int stream) {
    int page =
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << "
                + resources
                + " >> /Contents "
                + stream
                + " 0 R"
                + annotations
                + " >>");
    count++;
    return kids(page + " 0 R");
  }

  Path save(Path file) throws IOException {
    places.set(0, bytes.size());
    write("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    places.set(1, bytes.size());
    write("2 0 obj\n<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>\nendobj\n");
    int table = bytes.size();
    StringBuilder entries = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n");
    entries.append("0000000000 65535 f \n");
    for (int place : places) {
      entries.append(String.format("%010d 00000 n \n", place));
    }
    write(entries + "trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n");
    write(table + "\n%%EOF\n");
    return Files.write(file, bytes.toByteArray());
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
