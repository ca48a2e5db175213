package realign.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** A page's pixels on their way between processes: width, height, then red, green, blue. */
final class PagePicture {
  private PagePicture() {}

  static byte[] bytes(int[] pixels) {
    byte[] bytes = new byte[pixels.length * 3];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i * 3] = (byte) (pixels[i] >> 16);
      bytes[i * 3 + 1] = (byte) (pixels[i] >> 8);
      bytes[i * 3 + 2] = (byte) pixels[i];
    }
    return bytes;
  }

  static BufferedImage image(Frame frame) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame.bytes()));
    int width = in.readInt();
    int height = in.readInt();
    if (width < 1 || height < 1 || (long) width * height * 3 + 8 != frame.bytes().length) {
      throw new IOException("not a picture");
    }
    int[] pixels = new int[width * height];
    byte[] bytes = frame.bytes();
    for (int i = 0; i < pixels.length; i++) {
      int at = 8 + i * 3;
      pixels[i] = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
