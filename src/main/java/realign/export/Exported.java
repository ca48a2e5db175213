package realign.export;

import java.nio.file.Path;
import java.util.List;

/**
 * An adapter that was written, read back and compared.
 *
 * @param target the file or folder
 * @param files that were written
 * @param largestDifference between what the written files give and what we give, over all numbers
 *     of some adapted vectors
 * @param remarks what is left to do, in sentences for the user
 */
public record Exported(
    AdapterFormat format,
    Path target,
    List<Path> files,
    double largestDifference,
    List<Snippet> snippets,
    List<String> remarks) {
  public Exported {
    files = List.copyOf(files);
    snippets = List.copyOf(snippets);
    remarks = List.copyOf(remarks);
  }
}
