package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.job.Progress;

/**
 * What is exported, read by NumPy and PyTorch: {@code mvn test -DexcludedGroups= -Dgroups=peer}.
 */
@Tag("peer")
final class PeerTest {
  private static final float[] VECTOR = {.5f, -.5f, .5f, 0, .5f, 0, 0, 0};
  private static final Adapter ADAPTER = SampleAdapters.small(Side.QUERY_ONLY, true);

  @TempDir Path folder;

  @Test
  void theSnippetsGiveOurNumbersInNumpy() throws Exception {
    for (AdapterFormat format :
        new AdapterFormat[] {AdapterFormat.SAFETENSORS, AdapterFormat.NPZ}) {
      Exported exported = write(format);
      String program =
          exported.snippets().get(0).text()
              + "\nprint(adapt(np.array(%s, dtype='f4')).tolist())\n"
                  .formatted(Arrays.toString(VECTOR));
      assertThat(run(program)).containsExactly(ADAPTER.apply(VECTOR), within(1e-5f));
    }
  }

  @Test
  void torchLoadsWhatTheLlamaIndexScriptWrites() throws Exception {
    Path target = write(AdapterFormat.LLAMAINDEX).target();
    run(Files.readString(target.resolve("to_llamaindex.py")), target.resolve("to_llamaindex.py"));
    String program =
        """
        import json, torch
        folder = %s
        config = json.load(open(folder + "/config.json"))
        layer = torch.nn.Module()  # as LlamaIndex's LinearLayer: one member named linear
        layer.linear = torch.nn.Linear(**config)
        layer.load_state_dict(torch.load(folder + "/pytorch_model.bin"))
        out = layer.linear(torch.tensor(%s))
        print(torch.nn.functional.normalize(out, dim=0).tolist())
        """
            .formatted("\"" + target + "\"", Arrays.toString(VECTOR));
    assertThat(run(program)).containsExactly(ADAPTER.apply(VECTOR), within(1e-5f));
  }

  private Exported write(AdapterFormat format) {
    try (Encoders encoders = new Encoders()) {
      return new AdapterExport(encoders)
          .write(
              format,
              ADAPTER,
              Encoders.STANDARD,
              folder.resolve(format.usualName()),
              Progress.NONE);
    }
  }

  private float[] run(String program) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("program.py"), program);
    return new ObjectMapper().readValue(run(program, script), float[].class);
  }

  private static String run(String program, Path script) throws IOException, InterruptedException {
    Files.writeString(script, program);
    Process process =
        new ProcessBuilder("/usr/bin/python3", script.toString()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
