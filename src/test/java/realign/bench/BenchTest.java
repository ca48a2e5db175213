package realign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.Progress;

class BenchTest {
  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome bench(String... words) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Bench.run(List.of(words), print(out), print(err), Progress.NONE);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void namesEachBenchmarkWithItsUsage() throws Exception {
    Outcome help = bench("help");
    assertThat(help.code()).isZero();
    assertThat(help.out().lines().filter(line -> line.matches("[a-z]+( \\S.*)?")))
        .extracting(line -> line.split(" ", -1)[0])
        .startsWith("training", "race", "replay", "reproduce", "retrieval", "apply", "scale")
        .contains("embedding", "pages", "recut", "compare", "questions", "project", "serve");
    assertThat(bench()).isEqualTo(help);
  }

  @Test
  void saysWhatIsWrongWithAWord() throws Exception {
    assertThat(bench("nonsense").err()).startsWith("There is no benchmark called nonsense.\n");
    assertThat(bench("project", "--rows", "1").err()).startsWith("There is no option --rows.\n");
    assertThat(bench("project", "--chunks").err()).startsWith("--chunks wants a value.\n");
    assertThat(bench("project", "--chunks", "few"))
        .isEqualTo(
            new Outcome(2, "", "--chunks wants a whole number from 1, not few.\nTry again.\n"));
    assertThat(bench("project", "one").err()).startsWith("one is too much.\n");
    assertThat(bench("reproduce").err())
        .startsWith("Something is missing.\nUsage: reproduce DATA ");
    assertThat(bench("replay").code()).isEqualTo(2);
  }

  @Test
  void saysWhichFileIsMissing() throws Exception {
    String missing = folder.resolve("none.json").toString();
    assertThat(bench("training", missing))
        .isEqualTo(
            new Outcome(2, "", "There is no file or folder " + missing + ".\nCheck the path.\n"));
    assertThat(bench("training", folder.toString()))
        .extracting(Outcome::code, outcome -> outcome.err().lines().findFirst().orElseThrow())
        .containsExactly(2, "There is no question set in " + folder + ".");
    Files.write(folder.resolve("q.npy"), new byte[4]);
    Files.write(folder.resolve("c.npy"), new byte[4]);
    assertThat(bench("training", folder.toString()))
        .extracting(Outcome::code, outcome -> outcome.err().lines().findFirst().orElseThrow())
        .containsExactly(3, folder.resolve("c.npy") + " can’t be read.");
  }

  @Test
  void takesTheQuestionSetOfAFolderAndSplitsItByQuestion() throws Exception {
    Files.writeString(folder.resolve("set.jsonl"), String.join("\n", lines()));
    Files.writeString(folder.resolve("notes.txt"), "not a set");
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Arguments arguments =
        new Arguments(List.of(folder.toString()), Map.of(), scratch, Progress.NONE);

    PeerFolder data = PeerFolder.of(arguments);

    int[][] all =
        java.util.stream.Stream.concat(Arrays.stream(data.train()), Arrays.stream(data.test()))
            .sorted((a, b) -> Integer.compare(a[0], b[0]))
            .toArray(int[][]::new);
    assertThat(all)
        .isEqualTo(IntStream.range(0, 10).mapToObj(i -> new int[] {i, i}).toArray(int[][]::new));
    assertThat(data.test()).hasDimensions(2, 2);
    assertThat(data.negatives()).isEqualTo(data.chunks());
    assertThat(scratch).isDirectoryContaining("glob:**/neg.npy");
    Arguments again = new Arguments(List.of(scratch.toString()), Map.of(), folder, Progress.NONE);
    assertThat(PeerFolder.of(again).train()).isDeepEqualTo(data.train());
  }

  private static List<String> lines() {
    List<String> things =
        List.of(
            "pump", "valve", "boiler", "crane", "ladder", "mirror", "engine", "window", "carpet",
            "kettle");
    return things.stream()
        .map(
            thing ->
                "{\"query\": \"who repairs the %1$s?\", \"document\": \"The %1$s is repaired by %1$s makers.\"}"
                    .formatted(thing))
        .toList();
  }

  @Test
  void leavesNothingBehind() throws Exception {
    long before = scratchFolders();
    assertThat(bench("retrieval", "--queries", "30", "--chunks", "40", "--rounds", "1").out())
        .startsWith("{\"bench\":\"retrieval\",\"chunks\":40,");
    assertThat(scratchFolders()).isEqualTo(before);
  }

  private static long scratchFolders() throws Exception {
    String start = "realign-" + ProcessHandle.current().pid() + "-";
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(start)).count();
    }
  }
}
