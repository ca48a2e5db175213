package realign.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.experiment.Corpus;
import realign.export.questions.DataSet;
import realign.export.questions.Placement;
import realign.question.Question;
import realign.question.Verdict;

/**
 * One file that holds all of a user's work: documents, chunks, questions, runs, vectors, and the
 * history of changes. What a call has saved is on disk when it returns. One program at a time
 * writes a project; any number read it. Safe for use from all threads; close it when done.
 */
public final class Project implements AutoCloseable {
  private final Database database;
  private final Optional<WriterLock> lock;
  private final Journal journal;
  private final Spending spending;

  Project(Database database, Optional<WriterLock> lock, Clock clock) {
    this.database = database;
    this.lock = lock;
    this.journal = new Journal(database, clock);
    this.spending = new Spending(journal, database.readOnly());
  }

  /**
   * Makes an empty project.
   *
   * @param clock tells when changes are made
   * @throws realign.job.BadArguments if there is already a file
   * @throws realign.job.BadInput if the file can't be made
   */
  public static Project create(Path file, Clock clock) {
    return Opening.create(file, clock);
  }

  /**
   * Opens a project for writing.
   *
   * @param clock tells when changes are made
   * @throws realign.job.BadInput if there is no such file, or it is damaged, not a project, or from
   *     a newer version
   * @throws realign.job.ServiceFailure if it is open for writing elsewhere; the cause is a {@link
   *     ProjectHeld}
   */
  public static Project open(Path file, Clock clock) {
    return Opening.open(file, clock);
  }

  /**
   * Looks whether a file is a project that can be opened, without opening it.
   *
   * @throws realign.job.BadInput if there is no such file, or it isn't a project, or from a newer
   *     version
   */
  public static void recognise(Path file) {
    Opening.recognise(file);
  }

  /** Opens a project, or makes an empty one where there is no file. */
  public static Project openOrCreate(Path file, Clock clock) {
    return Files.exists(file) ? open(file, clock) : create(file, clock);
  }

  /**
   * Opens a project to look at it, whether it is open elsewhere or not.
   *
   * @throws realign.job.BadInput if there is no such file, or it is damaged, not a project, or from
   *     another version
   */
  public static Project openReadOnly(Path file) {
    return Opening.openReadOnly(file);
  }

  public Path file() {
    return database.file();
  }

  /** Whether nothing can be changed. */
  public boolean readOnly() {
    return database.readOnly();
  }

  public Documents documents() {
    return new Documents(journal);
  }

  public Chunks chunks() {
    return new Chunks(journal);
  }

  public Questions questions() {
    return new Questions(journal);
  }

  public Generation generation() {
    return new Generation(journal);
  }

  public Runs runs() {
    return new Runs(journal);
  }

  public Vectors vectors() {
    return new Vectors(journal, database.readOnly());
  }

  /** What services were asked to encode for it. */
  public Spending spending() {
    return spending;
  }

  public Settings settings() {
    return new Settings(journal);
  }

  public History history() {
    return new History(journal);
  }

  /** What an experiment on this project is made on: its chunks and its accepted questions. */
  public Corpus corpus() {
    List<Chunk> chunks = chunks().used(Role.CORPUS);
    List<Question> accepted =
        questions().all().stream()
            .filter(question -> question.verdict() == Verdict.ACCEPTED)
            .toList();
    long documents = chunks.stream().map(chunk -> chunk.span().document()).distinct().count();
    return new Corpus(
        (int) documents,
        chunks,
        chunks().used(Role.DISTRACTOR),
        accepted,
        questions().folds(),
        questions().negatives());
  }

  /**
   * Takes a data set in, in one step that can be undone. What is there already stays as it is;
   * where ids are taken by something else, the set's get its name in front.
   */
  public void take(DataSet set) {
    new Sets(this).take(set);
  }

  /**
   * Takes questions in that were matched to the project's documents, in one step that can be
   * undone; those that weren't matched too, for a person to decide on.
   *
   * @param name of the file that they come from
   * @return ids of those that weren't there yet
   */
  public List<String> take(Placement placement, String name) {
    return new Sets(this).take(placement, name);
  }

  /** The project's documents and chunks with some of its questions, to be written as a file. */
  public DataSet dataSet(List<Question> questions) {
    return new Sets(this).with(questions);
  }

  /** Writes a whole copy to another file, whoever is writing this one. */
  public void copyTo(Path target) {
    if (Files.exists(target)) {
      throw Trouble.arguments("open.exists", target);
    }
    database.read(sql -> sql.run("VACUUM INTO ?", target.toString()));
  }

  /** What the file takes on the disk, in bytes. */
  public long bytes() {
    return file().toFile().length();
  }

  /**
   * Gives space that nothing uses any more back to the disk. Takes as long as copying the file.
   *
   * @return bytes given back
   */
  public long compact() {
    long before = bytes();
    database.compact();
    return Math.max(0, before - bytes());
  }

  /** Has a listener told of each change, after it was saved, on the thread that made it. */
  public void onChange(Consumer<Change> listener) {
    journal.listen(listener);
  }

  /** Tells a listener no more. */
  public void forget(Consumer<Change> listener) {
    journal.forget(listener);
  }

  /** Lets go of the file; nothing waits to be saved. */
  @Override
  public void close() {
    database.close();
    if (lock.isPresent()) {
      try {
        lock.get().close();
      } catch (SQLException e) {
        throw Trouble.writing(file(), e);
      }
    }
  }
}
