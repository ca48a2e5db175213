package realign.question.chat;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Arrays;
import realign.question.Kind;
import realign.question.Voice;

/** The forms that answers are to have. */
final class Form {
  private Form() {}

  static JsonSchema questions() {
    JsonObjectSchema question =
        JsonObjectSchema.builder()
            .addStringProperty("question")
            .addStringProperty("quote")
            .addEnumProperty("kind", Arrays.stream(Kind.values()).map(Kind::label).toList())
            .addEnumProperty("voice", Arrays.stream(Voice.values()).map(Voice::label).toList())
            .addProperty(
                "paraphrases", JsonArraySchema.builder().items(new JsonStringSchema()).build())
            .required("question", "quote", "kind", "voice", "paraphrases")
            .additionalProperties(false)
            .build();
    return schema(
        "questions",
        JsonObjectSchema.builder()
            .addProperty("questions", JsonArraySchema.builder().items(question).build())
            .required("questions")
            .additionalProperties(false)
            .build());
  }

  static JsonSchema judgement() {
    return schema(
        "judgement",
        JsonObjectSchema.builder()
            .addIntegerProperty("grounded")
            .addIntegerProperty("standalone")
            .addIntegerProperty("useful")
            .required("grounded", "standalone", "useful")
            .additionalProperties(false)
            .build());
  }

  private static JsonSchema schema(String name, JsonObjectSchema root) {
    return JsonSchema.builder().name(name).rootElement(root).build();
  }
}
