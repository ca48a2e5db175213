package realign.export.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import realign.adapter.Provenance;
import realign.experiment.Part;
import realign.retrieval.Interval;

/** How the values in a report are written where their components' names alone won't do. */
final class ReportModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(JsonParser in) throws IOException;
  }

  ReportModule() {
    addSerializer(
        Interval.class, writer((i, out) -> out.writeArray(new double[] {i.low(), i.high()}, 0, 2)));
    addDeserializer(Interval.class, reader(ReportModule::interval));
    addSerializer(Provenance.class, writer((p, out) -> out.writePOJO(p.facts())));
    addDeserializer(Provenance.class, reader(in -> new Provenance(in.readValueAs(Facts.class))));
    addSerializer(Part.class, writer((part, out) -> out.writeString(part.label())));
    addDeserializer(Part.class, reader(in -> part(in.getText())));
    addKeySerializer(Part.class, writer((part, out) -> out.writeFieldName(part.label())));
    addKeyDeserializer(Part.class, new PartKey());
    addSerializer(Double.class, writer(ReportModule::number));
    addSerializer(double.class, writer(ReportModule::number));
    addDeserializer(double.class, new NumberOrNull());
  }

  private static Interval interval(JsonParser in) throws IOException {
    double[] ends = in.readValueAs(double[].class);
    if (ends.length != 2) {
      throw new IOException("an interval is two numbers, not " + Arrays.toString(ends));
    }
    return new Interval(ends[0], ends[1]);
  }

  private static Part part(String label) throws IOException {
    return Arrays.stream(Part.values())
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IOException("no part is named " + label));
  }

  private static void number(double value, JsonGenerator out) throws IOException {
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeNull();
    }
  }

  private static <T> JsonSerializer<T> writer(Writing<T> writing) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider serializers)
          throws IOException {
        writing.write(value, out);
      }
    };
  }

  private static <T> JsonDeserializer<T> reader(Reading<T> reading) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return reading.read(in);
      }
    };
  }

  private static final class Facts extends TreeMap<String, String> {}

  private static final class PartKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      return part(key);
    }
  }

  private static final class NumberOrNull extends JsonDeserializer<Double> {
    @Override
    public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return in.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }
}
