package realign.ui.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.encoder.Encoders;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.question.Question;
import realign.question.flag.Flag;
import realign.question.flag.FlagSettings;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/**
 * The flags of the project's questions, looked for on a worker's thread and kept current as
 * questions, chunks and settings change. All methods are for the screen's thread, but for what is
 * asked of one question.
 */
final class FlagsModel {
  private static final int SLICE = 2000;

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ReadOnlyObjectWrapper<FlagSettings> settings;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private final Map<String, List<Flag>> flags = new ConcurrentHashMap<>();
  private final Map<Flag.Type, Integer> counts = new EnumMap<>(Flag.Type.class);
  private final Unseen unseen = new Unseen();
  private final Map<String, Flag.Critic> judged = new HashMap<>();
  private @Nullable Lookout lookout;
  private boolean watching;
  private boolean busy;
  private boolean anew = true;
  private volatile boolean stop;

  FlagsModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.settings = new ReadOnlyObjectWrapper<>(FlagMemory.of(workspace.project()));
    judged.putAll(CriticMemory.of(workspace));
    workspace.questions().addListener((ListChangeListener<Question>) this::note);
    workspace.cut().addListener(cut -> again());
  }

  /** Begins to look, where that hasn't begun. */
  void watch() {
    if (!watching) {
      watching = true;
      again();
    }
  }

  ReadOnlyObjectProperty<FlagSettings> settings() {
    return settings.getReadOnlyProperty();
  }

  /** Rises whenever flags change. */
  ReadOnlyLongProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /** Whether questions are being looked at. */
  ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  /** Whether meanings are compared too. */
  ReadOnlyBooleanProperty comparing() {
    return comparing.getReadOnlyProperty();
  }

  /** Why looking failed; null where it didn't. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  /** Those of a question; may be asked on any thread. */
  List<Flag> of(String id) {
    return flags.getOrDefault(id, List.of());
  }

  boolean has(String id, Flag.Type type) {
    return of(id).stream().anyMatch(flag -> flag.type() == type);
  }

  /** How many questions have a flag of the type. */
  int count(Flag.Type type) {
    return counts.getOrDefault(type, 0);
  }

  /** Looks by other settings, and keeps them. */
  void use(FlagSettings wanted) {
    if (wanted.equals(settings.get())) {
      return;
    }
    settings.set(wanted);
    if (!workspace.project().readOnly()) {
      workspace.change(() -> workspace.project().settings().put(FlagMemory.settings(wanted)));
    }
    again();
  }

  /** Has meanings compared too, from now on. */
  void compareMeanings() {
    comparing.set(true);
    again();
  }

  /** Takes in a model's marks. */
  void judge(String id, Flag.Critic marks) {
    judged.put(id, marks);
    Question question =
        workspace.questions().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(null);
    if (question != null) {
      CriticMemory.keep(workspace, question, marks);
      unseen.add(question);
      look();
    }
  }

  private void note(ListChangeListener.Change<? extends Question> change) {
    unseen.note(change);
    look();
  }

  /** Looks at everything anew: chunks or settings are others now. */
  private void again() {
    anew = true;
    stop = busy;
    look();
  }

  private void look() {
    if (!watching || busy || (!anew && unseen.none())) {
      working.set(busy);
      return;
    }
    if (anew) {
      unseen.all(workspace.questions());
    }
    busy = true;
    working.set(true);
    stop = false;
    Portion portion = new Portion(anew, unseen.next(SLICE), unseen.removed(), judged);
    anew = false;
    FlagSettings wanted = settings.get();
    List<Chunk> chunks = workspace.cut().get().chunks();
    boolean meanings = comparing.get() && wanted.on().contains(Flag.Type.DUPLICATE);
    jobs.workers().execute(() -> work(portion, wanted, chunks, meanings));
  }

  /** What is to be looked at. */
  private record Portion(
      boolean everything,
      List<Question> changed,
      Set<String> removed,
      Map<String, Flag.Critic> judged) {
    Portion {
      changed = List.copyOf(changed);
      removed = Set.copyOf(removed);
      judged = Map.copyOf(judged);
    }
  }

  /** On a worker's thread; never two at once. */
  private void work(Portion portion, FlagSettings wanted, List<Chunk> chunks, boolean meanings) {
    Runnable news;
    try {
      Map<String, List<Flag>> found = found(portion, wanted, chunks, meanings);
      news = () -> take(portion, found);
    } catch (Cancelled e) {
      news = () -> anew = true;
    } catch (RuntimeException e) {
      Mishap what = Mishap.of(e);
      news = () -> mishap.set(what);
    }
    Runnable last = news;
    jobs.screen()
        .execute(
            () -> {
              last.run();
              busy = false;
              look();
            });
  }

  private Map<String, List<Flag>> found(
      Portion portion, FlagSettings wanted, List<Chunk> chunks, boolean meanings) {
    Progress progress = new Stoppable();
    Lookout now = lookout;
    if (portion.everything || now == null) {
      if (now != null) {
        now.close();
      }
      now = new Lookout(workspace.project(), encoders, wanted, chunks);
      lookout = now;
    }
    Map<String, List<Flag>> found =
        new HashMap<>(now.update(portion.changed, portion.removed, progress));
    if (meanings) {
      found.putAll(now.compareMeanings(portion.changed, progress));
    }
    for (Question question : portion.changed) {
      Flag.Critic marks = portion.judged.get(question.id());
      if (marks != null) {
        found.put(question.id(), now.judged(question.id(), marks));
      }
    }
    return found;
  }

  private final class Stoppable implements Progress {
    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return stop;
    }
  }

  private void take(Portion portion, Map<String, List<Flag>> found) {
    mishap.set(null);
    if (portion.everything) {
      flags.clear();
      counts.clear();
    }
    List<String> gone = new ArrayList<>(portion.removed);
    gone.forEach(id -> set(id, List.of()));
    found.forEach(this::set);
    revision.set(revision.get() + 1);
  }

  private void set(String id, List<Flag> now) {
    List<Flag> before = now.isEmpty() ? flags.remove(id) : flags.put(id, now);
    if (!now.equals(before)) {
      count(before == null ? List.of() : before, -1);
      count(now, 1);
    }
  }

  /** Each type once; told of a hundred thousand questions in a turn, so without streams. */
  private void count(List<Flag> of, int step) {
    Set<Flag.Type> types = EnumSet.noneOf(Flag.Type.class);
    for (Flag flag : of) {
      types.add(flag.type());
    }
    for (Flag.Type type : types) {
      counts.merge(type, step, Integer::sum);
    }
  }

  /** How many questions have any flag. */
  int flagged() {
    return flags.size();
  }
}
