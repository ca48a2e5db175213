package realign.export.questions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file or folder of questions holds, before it is matched to anything: good for a preview.
 *
 * @param name of the file or folder
 * @param passages in their order
 * @param columns the file's names to what they were taken for; empty where the form fixes them
 * @param remarks what was skipped, and why
 */
public record QuestionSet(
    Format format,
    String name,
    List<Passage> passages,
    List<JudgedQuery> queries,
    Map<String, Field> columns,
    List<Remark> remarks) {
  public QuestionSet {
    passages = List.copyOf(passages);
    queries = List.copyOf(queries);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    remarks = List.copyOf(remarks);
  }

  /**
   * Whether its passages are a corpus to be searched, and not quotes from documents that are
   * elsewhere.
   */
  public boolean hasCorpus() {
    return !columns.containsValue(Field.EVIDENCE);
  }
}
