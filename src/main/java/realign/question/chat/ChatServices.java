package realign.question.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.question.QuestionWriter;
import realign.question.Trouble;

/**
 * Opens writers and critics on chat servers. The key comes from the environment's {@code
 * OPENAI_API_KEY} or the system's key ring; it goes to servers of OpenAI's protocol that are this
 * machine or reached by https, and nowhere else.
 */
public final class ChatServices {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LISTING = Duration.ofSeconds(15);

  private final Map<String, String> environment;
  private final KeyRing ring;
  private final Pause pause;

  /**
   * Opens nothing yet.
   *
   * @param environment for example {@code System.getenv()}
   */
  public ChatServices(Map<String, String> environment) {
    this(environment, KeyRing.NONE);
  }

  /**
   * Opens nothing yet.
   *
   * @param ring is asked where the environment has no key
   */
  public ChatServices(Map<String, String> environment, KeyRing ring) {
    this(environment, ring, time -> Thread.sleep(time.toMillis()));
  }

  ChatServices(Map<String, String> environment, Pause pause) {
    this(environment, KeyRing.NONE, pause);
  }

  private ChatServices(Map<String, String> environment, KeyRing ring, Pause pause) {
    this.environment = Map.copyOf(environment);
    this.ring = ring;
    this.pause = pause;
  }

  /**
   * The same with a key that somebody entered, in place of the environment's. It is kept in memory
   * only.
   *
   * @param key blank for the environment's
   */
  public ChatServices withKey(String key) {
    if (key.isBlank()) {
      return this;
    }
    Map<String, String> entered = new HashMap<>(environment);
    entered.put(Secret.VARIABLE, key.strip());
    return new ChatServices(entered, ring, pause);
  }

  /**
   * Whether a key would go along to this server; asks the key ring, so not on the screen's thread.
   */
  public boolean hasKey(ChatServer server) {
    return Secret.of(environment, ring, server).value().isPresent();
  }

  /**
   * The models that a server has, in alphabetical order.
   *
   * @throws ServiceFailure if it doesn't say
   */
  public List<String> models(ChatServer server) {
    boolean ollama = server.protocol() == ChatServer.Protocol.OLLAMA;
    Secret key = Secret.of(environment, ring, server);
    HttpRequest.Builder request =
        HttpRequest.builder()
            .method(HttpMethod.GET)
            .url(base(server) + (ollama ? "/api/tags" : "/models"));
    key.value().ifPresent(value -> request.addHeader("Authorization", "Bearer " + value));
    try {
      String body =
          new PatientHttpBuilder(LISTING, pause, key).build().execute(request.build()).body();
      return names(JSON.readTree(body), ollama ? "models" : "data", ollama ? "name" : "id");
    } catch (CallFailed failed) {
      throw failure(failed);
    } catch (JsonProcessingException wrong) {
      throw failure(new CallFailed(Trouble.WRONG_FORM, "", wrong));
    }
  }

  private static String base(ChatServer server) {
    return server.address().toString().replaceFirst("/+$", "");
  }

  private static List<String> names(JsonNode answer, String list, String name) {
    List<String> names = new ArrayList<>();
    answer.path(list).forEach(model -> names.add(model.path(name).asText()));
    names.sort(null);
    return names;
  }

  /** A writer; its server is first asked when it writes. */
  public QuestionWriter writer(ChatSettings settings) {
    return new ChatWriter(settings, model(settings, true));
  }

  /** A critic, by the prompt that comes with the program. */
  public Critic critic(ChatSettings settings) {
    return new Critic(model(settings, false));
  }

  private Model model(ChatSettings settings, boolean questions) {
    Secret key = Secret.of(environment, ring, settings.server());
    return new Model(settings, questions ? Form.questions() : Form.judgement(), pause, key);
  }

  static ServiceFailure failure(CallFailed failed) {
    Messages messages = Messages.of(Trouble.class);
    String detail = failed.detail().isEmpty() ? "" : " (" + failed.detail() + ")";
    String advice = failed.trouble().hopeless() ? failed.trouble().name() : "OTHER";
    return new ServiceFailure(
        failed.trouble().sentence() + detail, messages.text("advice." + advice), failed);
  }
}
