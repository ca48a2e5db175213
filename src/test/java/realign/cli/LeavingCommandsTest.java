package realign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Document;
import realign.document.Page;
import realign.document.Span;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.export.AdapterFile;
import realign.project.NewDocument;
import realign.project.Project;
import realign.project.Run;
import realign.vector.Matrix;

/** {@code export}, {@code embed}, {@code serve} and {@code store}, and what they refuse. */
final class LeavingCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @AutoClose private static final OpenServices OPEN = new OpenServices();
  private static final Services SERVICES = OPEN.services();
  private static final EncoderIdentity ENCODER =
      SERVICES.encoders().open(Encoders.STANDARD).identity();

  private final Printed printed = new Printed();
  private CommandLineDoor door;
  private Path adapter;

  @TempDir Path folder;

  @BeforeEach
  void build() {
    Console console = printed.console();
    door =
        new CommandLineDoor(
            List.of(
                new ExportCommand(SERVICES, console),
                new EmbedCommand(SERVICES, console),
                new ServeCommand(SERVICES, console),
                StoreCommand.group(SERVICES, console)),
            console);
    adapter = folder.resolve("adapter.safetensors");
    AdapterFile.write(mirror(), adapter);
  }

  /** Turns queries round, so that nobody can take them for unadapted ones. */
  private static Adapter mirror() {
    Matrix weights = Matrix.identity(ENCODER.dimension());
    for (int i = 0; i < weights.values().length; i++) {
      weights.values()[i] = -weights.values()[i];
    }
    Adapter same = Adapter.identity(ENCODER, Side.QUERY_ONLY);
    return new Adapter(Side.QUERY_ONLY, weights, same.bias(), ENCODER, same.provenance());
  }

  private float[][] embed(String lines, String... arguments) throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      printed.clear();
      String[] all = Stream.concat(Stream.of("embed"), Stream.of(arguments)).toArray(String[]::new);
      assertThat(door.run(all)).as(printed.err()).isZero();
    } finally {
      System.setIn(before);
    }
    List<String> rows = printed.out().lines().toList();
    float[][] vectors = new float[rows.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = JSON.readValue(rows.get(i), float[].class);
    }
    return vectors;
  }

  @Test
  void embedsALineToALineOnTheSideThatIsAskedFor() throws IOException {
    float[][] plain = embed("paid leave\ntravel “expenses”\n");
    float[][] queries =
        embed("paid leave\ntravel “expenses”\n", "--side", "query", "--adapter", "" + adapter);
    float[][] documents =
        embed("paid leave\n", "--side", "document", "--adapter", adapter.toString());

    assertThat(plain).hasDimensions(2, 384);
    assertThat(documents[0]).isEqualTo(plain[0]);
    for (int i = 0; i < 384; i++) {
      assertThat(queries[1][i])
          .isEqualTo(-plain[1][i], org.assertj.core.api.Assertions.within(1e-6f));
    }
  }

  @Test
  void embedsNothingWhereNothingIsGiven() throws IOException {
    assertThat(embed("", "--adapter", adapter.toString())).isEmpty();
  }

  @Test
  void writesEachFormatAndSaysSoAsOneObject() throws IOException {
    Path target = folder.resolve("new/folder");
    int code =
        door.run(
            "export",
            "--adapter",
            "" + adapter,
            "--format",
            "npz,onnx",
            "--json",
            "--out",
            target.toString());

    assertThat(code).as(printed.err()).isZero();
    assertThat(printed.out().lines()).hasSize(1);
    JsonNode written = printed.json().path("written");
    assertThat(written.findValuesAsText("format")).containsExactly("npz", "onnx");
    assertThat(written).allMatch(each -> each.path("largestDifference").asDouble() <= 1e-5);
    assertThat(target.resolve("adapter.npz")).isRegularFile();
    assertThat(target.resolve("adapter.onnx")).isRegularFile();
  }

  @Test
  void writesTheVectorsOfAProjectsChunks() throws IOException {
    Path file = folder.resolve("p.realign");
    String leave = "Everyone has thirty days of leave.";
    Document document =
        new Document("d", "leave.txt", leave, List.of(new Page(1, 0, leave.length())));
    Chunk chunk = new Chunk("c", new Span("d", 0, leave.length()), leave, 7, 1, 1, "");
    try (Project project = Project.create(file, Clock.systemUTC())) {
      project.documents().add(List.of(NewDocument.ofText(document)));
      project.chunks().replace(Chunking.standard("cl100k"), List.of(chunk));
    }
    List<String> command =
        List.of("export", "--format", "vectors", "--adapter", adapter.toString());

    assertThat(door.run(command.toArray(String[]::new))).isEqualTo(2);
    assertThat(printed.err()).contains("no project was named", "--project");
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("--project", file.toString(), "--json", "--out", folder.toString()));
    assertThat(door.run(whole.toArray(String[]::new))).as(printed.err()).isZero();

    JsonNode written = printed.json().path("written").path(0);
    assertThat(written.path("rows").asInt()).isEqualTo(1);
    assertThat(written.path("dimension").asInt()).isEqualTo(384);
    assertThat(folder.resolve("vectors/ids.json")).hasContent("[\"c\"]");
    byte[] npy = Files.readAllBytes(folder.resolve("vectors/vectors.npy"));
    float[] stored = new float[384];
    ByteBuffer.wrap(npy, npy.length - 4 * 384, 4 * 384)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(stored);
    assertThat(stored).isEqualTo(embed(leave + "\n", "--side", "document")[0]);
  }

  @Test
  void refusesFormatsThatItDoesntKnowBeforeItWritesAny() {
    int code =
        door.run(
            "export", "--adapter", "" + adapter, "--format", "npz,pickle", "--out", "" + folder);

    assertThat(code).isEqualTo(2);
    assertThat(printed.err()).contains("“pickle”");
    assertThat(folder.resolve("adapter.npz")).doesNotExist();
  }

  @Test
  void leavesWhatIsThereWhereItCantWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThat(door.run("export", "--adapter", "" + adapter, "--out", "" + file)).isEqualTo(4);
    assertThat(file).hasContent("mine");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(adapter, file);
    }
  }

  @Test
  void refusesAdaptersThatAreMissingOrPickles() throws IOException {
    Path pickle = Files.writeString(folder.resolve("model.pt"), "x");

    assertThat(door.run("export", "--adapter", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(door.run("embed", "--adapter", pickle.toString())).isEqualTo(3);
    assertThat(printed.err()).contains("safetensors");
    assertThat(door.run("export")).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
  }

  @Test
  void refusesToServeWithoutAReadableToken() throws IOException {
    Path missing = folder.resolve("token");
    assertThat(door.run("serve", "--adapter", "" + adapter, "--token-file", "" + missing))
        .isEqualTo(3);
    assertThat(printed.err()).contains("The token file " + missing + " can’t be read.");

    Path small = Files.writeString(folder.resolve("short"), "abc");
    assertThat(door.run("serve", "--adapter", "" + adapter, "--token-file", "" + small))
        .isEqualTo(2);
  }

  @Test
  void servesBeyondThisMachineOnlyWithAToken() {
    assertThat(door.run("serve", "--adapter", "" + adapter, "--address", "0.0.0.0")).isEqualTo(2);
    assertThat(door.run("serve", "--adapter", "" + adapter, "--port", "70000")).isEqualTo(2);
    assertThat(door.run("serve", "--adapter", "" + folder.resolve("none/x"))).isEqualTo(3);
    assertThat(printed.out()).isEmpty();
  }

  @Test
  void saysWhatAStoreNeeds() {
    Path file = folder.resolve("p.realign");
    String project = file.toString();
    assertThat(door.run("store", "push", "--project", project, "--store", "chroma")).isEqualTo(3);
    try (Project made = Project.create(file, Clock.systemUTC())) {
      assertThat(made.runs().all()).isEmpty();
    }
    assertThat(door.run("store", "push", "--project", project, "--store", "chroma")).isEqualTo(3);
    try (Project made = Project.open(file, Clock.systemUTC())) {
      Run run = new Run("1", "first", "", false, "ours", 0, Instant.EPOCH, 1);
      made.runs().add(run, "{}", AdapterFile.bytes(mirror()));
    }
    printed.clear();
    assertThat(door.run("store", "push", "--project", project, "--store", "shelf")).isEqualTo(2);
    assertThat(door.run("store", "push", "--project", project, "--store", "chroma", "--run", "2nd"))
        .isEqualTo(2);
    assertThat(door.run("store", "push", "--project", project, "--store", "chroma", "--set", "a b"))
        .isEqualTo(2);
    assertThat(
            door.run(
                "store",
                "evaluate",
                "--project",
                project,
                "--store",
                "chroma",
                "--option",
                "baseUrl=http://127.0.0.1:1"))
        .isEqualTo(4);
    assertThat(printed.err())
        .contains("There is no store named “shelf”.", "no run “2nd”", "first", "“a b”")
        .contains("The store chroma can’t be reached");
  }
}
