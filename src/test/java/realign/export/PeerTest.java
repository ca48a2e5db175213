package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.job.Progress;
import realign.peers.Peers;
import realign.vector.Matrix;

/**
 * What is exported, read by NumPy, PyTorch, onnxruntime and transformers.js: {@code mvn test
 * -DexcludedGroups= -Dgroups=peer}.
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

  /** The file as its own rules have it, read by Python without our help, and by PyTorch. */
  @Test
  void torchTakesTheSafetensorsAsALinearLayer() throws Exception {
    Path target = write(AdapterFormat.SAFETENSORS).target();
    String program =
        """
        import json, struct, torch
        raw = open(%s, "rb").read()
        n = struct.unpack("<Q", raw[:8])[0]
        head = json.loads(raw[8:8 + n])
        meta = head.pop("__metadata__")
        assert n %% 8 == 0 and meta["format"] == "pt" and json.loads(meta["realign"])["side"]
        at, state = 0, {}
        for name, entry in sorted(head.items(), key=lambda e: e[1]["data_offsets"]):
            assert entry["dtype"] == "F32" and entry["data_offsets"][0] == at
            at = entry["data_offsets"][1]
            data = bytearray(raw[8 + n:][entry["data_offsets"][0]:at])
            state[name] = torch.frombuffer(data, dtype=torch.float32).reshape(entry["shape"])
        assert 8 + n + at == len(raw) and list(head) == ["linear.bias", "linear.weight"]
        layer = torch.nn.Module()
        layer.linear = torch.nn.Linear(8, 8)
        layer.load_state_dict(state)
        out = layer.linear(torch.tensor(%s))
        print(torch.nn.functional.normalize(out, dim=0).tolist())
        """
            .formatted("\"" + target + "\"", Arrays.toString(VECTOR));
    assertThat(run(program)).containsExactly(ADAPTER.apply(VECTOR), within(1e-5f));
  }

  @Test
  void numpySearchesTheVectors() throws Exception {
    Matrix vectors = new Matrix(3, 2, new float[] {1, 0, .6f, .8f, 0, 1});
    VectorExport.write(vectors, List.of("a", "“b”", "c"), folder.resolve("vectors"));
    String program =
        VectorExport.snippet(folder.resolve("vectors")).text()
            + "\nassert vectors.dtype == np.float32 and vectors.flags['C_CONTIGUOUS']"
            + "\nassert [i for i, _ in search(np.array([0, 1], 'f4'), 2)] == ['c', '“b”']"
            + "\nprint([score for _, score in search(np.array([0, 1], 'f4'))])\n";
    assertThat(run(program)).containsExactly(1, .8f, 0);
  }

  @Test
  void onnxRuntimeInJavaScriptGivesOurNumbers() throws Exception {
    Path script = Peers.node().resolve("onnx-test.mjs");
    String program =
        write(AdapterFormat.ONNX).snippets().get(1).text()
            + "console.log(JSON.stringify([...await adapt(Float32Array.from(%s))]));\n"
                .formatted(Arrays.toString(VECTOR));
    Files.writeString(script, program);
    String printed = Peers.run(script.getParent(), List.of("node", script.toString()));
    assertThat(new ObjectMapper().readValue(printed, float[].class))
        .containsExactly(ADAPTER.apply(VECTOR), within(1e-5f));
  }

  /** The bundled encoder with an adapter, from a local folder, as the snippet loads it. */
  @Test
  void transformersJsGivesOurNumbersFromText() throws Exception {
    Path script = Peers.node().resolve("transformers-test.mjs");
    String text = "How much paid leave do new parents get, and who signs?";
    try (Encoders encoders = new Encoders()) {
      Encoder encoder = encoders.open(Encoders.STANDARD);
      for (boolean bias : new boolean[] {true, false}) {
        Adapter adapter = SampleAdapters.make(Side.QUERY_ONLY, bias, encoder.identity());
        Exported exported =
            new AdapterExport(encoders)
                .write(
                    AdapterFormat.ONNX_WITH_ENCODER,
                    adapter,
                    Encoders.STANDARD,
                    folder.resolve("model-" + bias),
                    Progress.NONE);
        Files.writeString(
            script,
            exported.snippets().get(0).text()
                + "console.log(JSON.stringify([...await embed(\"%s\")]));\n".formatted(text));
        String printed = Peers.run(script.getParent(), List.of("node", script.toString()));
        float[] ours =
            adapter.apply(
                encoder.encode(List.of(text), Role.QUERY, Progress.NONE).vectors().row(0));
        assertThat(new ObjectMapper().readValue(printed, float[].class))
            .containsExactly(ours, within(1e-4f));
      }
    }
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
