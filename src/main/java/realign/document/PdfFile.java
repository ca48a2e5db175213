package realign.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Opens PDFs, in the worker only. */
final class PdfFile {
  private static final long IN_MEMORY = 32L << 20;
  private static final long ON_DISK = 1L << 30;

  private PdfFile() {}

  /**
   * Opens a file.
   *
   * @throws Unreadable if it can't be opened
   */
  static PDDocument open(Path file, @Nullable String password) throws Unreadable {
    try {
      return Loader.loadPDF(
          file.toFile(),
          password == null ? "" : password,
          MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
    } catch (InvalidPasswordException wrong) {
      throw new Unreadable(password == null ? Problem.ENCRYPTED : Problem.WRONG_PASSWORD, wrong);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      boolean locked = CertificateLock.on(file);
      throw new Unreadable(locked ? Problem.CERTIFICATE : Problem.DAMAGED, broken);
    }
  }

  /** Why a file can't be opened. */
  static final class Unreadable extends Exception {
    private final Problem problem;

    Unreadable(Problem problem, Throwable cause) {
      super(cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
