package realign.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Draws pages, in the worker; the last document stays open. */
final class PageDrawer {
  private static final float MOST_PIXELS = 24_000_000;

  private @Nullable Path file;
  private @Nullable PDDocument pdf;

  void draw(Request request, FrameSink sink) throws IOException {
    try {
      BufferedImage image = image(open(request), request);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      sink.send(
          Frame.of(
              Frame.Kind.PICTURE,
              out -> {
                out.writeInt(image.getWidth());
                out.writeInt(image.getHeight());
                out.write(PagePicture.bytes(pixels));
              }));
    } catch (PdfFile.Unreadable unreadable) {
      sink.problem(unreadable.problem());
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      sink.problem(Problem.DAMAGED);
    }
  }

  private static BufferedImage image(PDDocument open, Request request) throws IOException {
    PDRectangle box = PageBox.of(open.getPage(request.page() - 1));
    float points = Math.max(1, box.getWidth() * box.getHeight());
    float scale = Math.min(request.scale(), (float) Math.sqrt(MOST_PIXELS / points));
    return new PDFRenderer(open).renderImage(request.page() - 1, scale, ImageType.RGB);
  }

  private PDDocument open(Request request) throws PdfFile.Unreadable, IOException {
    PDDocument open = pdf;
    if (open == null || !request.file().equals(file)) {
      if (open != null) {
        open.close();
      }
      pdf = null;
      open = PdfFile.open(request.file(), request.password());
      pdf = open;
      file = request.file();
    }
    return open;
  }
}
