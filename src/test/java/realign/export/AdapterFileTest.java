package realign.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.job.BadInput;
import realign.job.ServiceFailure;
import realign.vector.Matrix;

final class AdapterFileTest {
  private static final EncoderIdentity ENCODER =
      new EncoderIdentity("mini", "abc", 2, 256, "mean", "query: ", "", true);
  private static final Adapter ADAPTER =
      new Adapter(
          Side.QUERY_ONLY,
          new Matrix(2, 2, new float[] {1, 2, 3, 4}),
          Optional.of(new float[] {5, 6}),
          ENCODER,
          new Provenance(Map.of("seed", "7", "data", "ü “quoted”")));

  @TempDir Path folder;

  @Test
  void readsBackWhatItWrote() {
    Path file = folder.resolve("new/folder/adapter.safetensors");
    AdapterFile.write(ADAPTER, file);
    Adapter read = AdapterFile.read(file);

    assertThat(read.side()).isEqualTo(Side.QUERY_ONLY);
    assertThat(read.weights().sameAs(ADAPTER.weights())).isTrue();
    assertThat(read.bias()).hasValueSatisfying(b -> assertThat(b).containsExactly(5, 6));
    assertThat(read.encoder()).isEqualTo(ENCODER);
    assertThat(read.provenance()).isEqualTo(ADAPTER.provenance());
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void laysTheBytesOutAsTheFormatSays() {
    byte[] bytes = AdapterFile.bytes(ADAPTER);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) buffer.getLong();
    String json = new String(bytes, 8, header, StandardCharsets.UTF_8);

    assertThat(header % 8).isZero();
    assertThat(json)
        .startsWith("{\"__metadata__\":{\"format\":\"pt\",")
        .contains("\"linear.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}")
        .contains("\"linear.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[8,24]}");
    float[] data = new float[6];
    buffer.position(8 + header).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(data);
    assertThat(data).containsExactly(5, 6, 1, 2, 3, 4);
    assertThat(bytes).hasSize(8 + header + 24);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'a':1;isn’t JSON",
        "[];brace",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'a':{'dtype':'F32','shape':[1],"
            + "'data_offsets':[0,4]}};twice",
        "{'__metadata__':{'a':1}};metadata",
        "{'__metadata__':[]};metadata",
        "{'a':{'dtype':'F32','shape':[1]}};nothing else",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'x':1}};nothing else",
        "{'a':{'dtype':'F16','shape':[2],'data_offsets':[0,4]}};isn’t F32",
        "{'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':[1.5],'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,0]}};ascending",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}};doesn’t fit its data",
        "{'a':{'dtype':'F32','shape':[0],'data_offsets':[4,4]}};doesn’t begin where",
        "{'a':{'dtype':'F32','shape':[0],'data_offsets':[0,0]}};doesn’t end where",
        "{} x;isn’t JSON",
        "' {}';brace",
        "'{\u00a0}';isn’t JSON",
        "{'a':[]};nothing else",
        "{'a':{'dtype':1,'shape':[1],'data_offsets':[0,4]}};nothing else",
        "{'a':{'dtype':'BOOL','shape':[4],'data_offsets':[0,4]}};isn’t F32",
        "{'a':{'dtype':'F32','shape':4,'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':['1'],'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':[99999999999],'data_offsets':[0,4]}};shape of",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0]}};ascending",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4,8]}};ascending",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':['0',4]}};ascending",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[-4,0]}};ascending",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,9223372036854775808]}};ascending",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[1],"
            + "'data_offsets':[0,4]}};doesn’t begin where",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'F32','shape':[1],"
            + "'data_offsets':[8,12]}};doesn’t begin where",
      })
  void refusesABrokenHeaderByTheRuleItBreaks(String header, String rule) {
    byte[] bytes = file(header.replace('\'', '"'), 4);
    assertThatThrownBy(() -> AdapterFile.read(bytes))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("This is not a valid safetensors file")
        .hasMessageContaining(rule);
  }

  @Test
  void refusesALengthThatTheFileCannotHold() {
    byte[] bytes = file("{}", 0);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(Long.MAX_VALUE);
    assertThatThrownBy(() -> AdapterFile.read(bytes)).hasMessageContaining("100,000,000");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(3);
    assertThatThrownBy(() -> AdapterFile.read(bytes)).hasMessageContaining("past the end");
    assertThatThrownBy(() -> AdapterFile.read(new byte[7])).hasMessageContaining("8 bytes");
  }

  @Test
  void refusesAHeaderThatIsntUtf8OrIsNestedWithoutEnd() {
    byte[] bytes = file("{'a':1}", 0);
    bytes[10] = (byte) 0xff;
    assertThatThrownBy(() -> AdapterFile.read(bytes)).hasMessageContaining("isn’t UTF-8");
    byte[] deep = file("{\"a\":" + "[".repeat(100_000), 0);
    assertThatThrownBy(() -> AdapterFile.read(deep)).hasMessageContaining("isn’t JSON");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesNumbersThatArentFinite(float number) {
    Adapter broken =
        new Adapter(
            Side.SHARED,
            new Matrix(2, 2, new float[] {1, 0, 0, number}),
            Optional.empty(),
            ENCODER,
            new Provenance(Map.of()));
    assertThatThrownBy(() -> AdapterFile.read(AdapterFile.bytes(broken)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("finite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pt", "a.pth", "pytorch_model.bin", "A.PKL", "a.ckpt", "a.joblib"})
  void refusesPicklesBeforeOpeningThem(String name) {
    assertThatThrownBy(() -> AdapterFile.read(folder.resolve(name)))
        .isInstanceOfSatisfying(
            BadInput.class, failure -> assertThat(failure.advice()).contains("safetensors"))
        .hasMessageContaining("pickle");
  }

  @Test
  void leavesWhatWasThereWhenWritingFails() throws IOException {
    Path file = folder.resolve("kept.txt");
    Files.writeString(file, "before");
    assertThatThrownBy(
            () ->
                Aside.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("no space left on device");
                    }))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("no space left on device");
    assertThat(file).hasContent("before");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static byte[] file(String header, int data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }
}
