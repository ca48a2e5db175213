package realign.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import realign.export.AdapterFormat;
import realign.export.questions.Format;
import realign.job.Messages;

/** How something leaves the workbench: as a file or folder, or alive. */
sealed interface Form {
  /** The name that a person reads. */
  String title();

  /** One line on who can read it. */
  String readers();

  /** One that is written to disk. */
  sealed interface OnDisk extends Form {
    /** What the file or folder is called where nobody says otherwise. */
    String usualName();
  }

  /** The adapter. */
  record OfAdapter(AdapterFormat format) implements OnDisk {
    @Override
    public String title() {
      return format.title();
    }

    @Override
    public String readers() {
      return format.readers();
    }

    @Override
    public String usualName() {
      return format.usualName();
    }
  }

  /** What stands on a line of its own. */
  enum Named implements OnDisk {
    /** The chunks' vectors as the adapter wants them stored. */
    VECTORS("vectors"),
    /** The report for people. */
    HTML("report.html"),
    /** The report for programs. */
    JSON("report.json");

    private static final Messages MESSAGES = Messages.of(Named.class);

    private final String usualName;

    Named(String usualName) {
      this.usualName = usualName;
    }

    @Override
    public String title() {
      return MESSAGES.text(usualName + ".title");
    }

    @Override
    public String readers() {
      return MESSAGES.text(usualName + ".readers");
    }

    @Override
    public String usualName() {
      return usualName;
    }
  }

  /** The accepted questions. */
  record OfQuestions(Format format) implements OnDisk {
    private static final Messages MESSAGES = Messages.of(OfQuestions.class);

    private String key() {
      return "questions." + format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
      return MESSAGES.text(key() + ".title");
    }

    @Override
    public String readers() {
      return MESSAGES.text(key() + ".readers");
    }

    @Override
    public String usualName() {
      return switch (format) {
        case QUOTES -> "questions.jsonl";
        case CSV -> "questions.csv";
        case PAIRS -> "pairs.jsonl";
        case TRIPLETS -> "triplets.jsonl";
        case BEIR -> "beir";
        case LLAMA_INDEX -> "llama-index.json";
        case LUCEK -> "chunks-with-questions.json";
        case TREC -> "questions.qrels";
      };
    }
  }

  /** What runs, or is run by others. */
  enum Live implements Form {
    ENDPOINT,
    STORE;

    private static final Messages MESSAGES = Messages.of(Live.class);

    @Override
    public String title() {
      return MESSAGES.text(name().toLowerCase(Locale.ROOT) + ".title");
    }

    @Override
    public String readers() {
      return MESSAGES.text(name().toLowerCase(Locale.ROOT) + ".readers");
    }
  }

  /** All, the usual ones first. */
  static List<Form> all() {
    return Stream.<Stream<? extends Form>>of(
            Arrays.stream(AdapterFormat.values()).map(OfAdapter::new),
            Arrays.stream(Live.values()),
            Arrays.stream(Named.values()),
            Arrays.stream(Format.values()).map(OfQuestions::new))
        .<Form>flatMap(forms -> forms)
        .toList();
  }
}
