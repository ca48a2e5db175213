package realign.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import realign.export.AdapterFormat;
import realign.job.Messages;

/** What can be written: the adapter in one of its formats, or the report of its run. */
sealed interface Form {
  /** The name that a person reads. */
  String title();

  /** One line on who can read it. */
  String readers();

  /** What the file or folder is called where nobody says otherwise. */
  String usualName();

  /** The adapter. */
  record OfAdapter(AdapterFormat format) implements Form {
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

  /** The report. */
  enum OfReport implements Form {
    HTML("report.html"),
    JSON("report.json");

    private static final Messages MESSAGES = Messages.of(OfReport.class);

    private final String usualName;

    OfReport(String usualName) {
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

  /** All, the usual ones first. */
  static List<Form> all() {
    return Stream.concat(
            Arrays.stream(AdapterFormat.values()).map(OfAdapter::new),
            Arrays.stream(OfReport.values()))
        .toList();
  }
}
