package realign.ui.questions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.encoder.CachedEncoder;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.job.Progress;
import realign.project.Project;
import realign.question.Question;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;
import realign.question.flag.Flagging;
import realign.retrieval.Bm25;
import realign.vector.Matrix;

/**
 * Looks questions over against one set of chunks. For one thread at a time, and not the screen's.
 */
final class Lookout implements AutoCloseable {
  private final Project project;
  private final Encoders encoders;
  private final @Nullable Bm25 words;
  private final Flagging flagging;

  /** Reads the chunks in; no question is looked at yet. */
  Lookout(Project project, Encoders encoders, FlagSettings settings, List<Chunk> chunks) {
    this.project = project;
    this.encoders = encoders;
    boolean ranks = settings.on().contains(Flag.Type.ANSWERED_BETTER) && chunks.size() > 1;
    Bm25 index =
        ranks
            ? new Bm25(
                chunks.stream().map(Chunk::text).toList(), chunks.stream().map(Chunk::id).toList())
            : null;
    this.words = index;
    this.flagging =
        new Flagging(
            settings,
            chunks,
            index == null
                ? null
                : (questions, depth, progress) ->
                    index.search(questions.stream().map(Question::text).toList(), depth, progress));
  }

  /** The flags of all questions whose flags may have changed. */
  Map<String, List<Flag>> update(
      Collection<Question> changed, Collection<String> removed, Progress progress) {
    return flagging.update(changed, removed, progress);
  }

  /** Compares the questions' meanings with those of all that were compared before. */
  Map<String, List<Flag>> compareMeanings(List<Question> questions, Progress progress) {
    if (questions.isEmpty()) {
      return Map.of();
    }
    // Open encoders are shared; whoever opened them all closes them.
    Encoder encoder = new CachedEncoder(encoders.open(Encoders.STANDARD), project.vectors());
    List<String> texts = questions.stream().map(Question::text).toList();
    Matrix vectors = encoder.encode(texts, Role.QUERY, progress).vectors();
    return flagging.vectors(questions.stream().map(Question::id).toList(), vectors, progress);
  }

  List<Flag> judged(String id, Flag.Critic marks) {
    return flagging.judged(id, marks);
  }

  @Override
  public void close() {
    if (words != null) {
      words.close();
    }
  }
}
