package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import realign.job.BadArguments;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.job.ServiceFailure;

/** Against a server that speaks both protocols. */
final class RemoteEncoderTest {
  @AutoClose private final LengthService service = new LengthService();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void bothProtocolsGiveUnitVectorsInOrder() {
    for (String name : List.of("openai:small@" + address() + "/v1", "ollama:small@" + address())) {
      Encoding encoding = encoder(name, 1000).encode(List.of("abc", ""), Role.QUERY, Progress.NONE);
      assertThat(encoding.vectors().row(0)).containsExactly(unit(3));
      assertThat(encoding.vectors().row(1)).containsExactly(unit(0));
    }
  }

  @Test
  void anAddressIsPartOfTheIdentity() {
    EncoderIdentity identity = encoder("ollama:small@" + address(), 1000).identity();
    assertThat(identity.name()).isEqualTo("small");
    assertThat(identity.revision()).isEqualTo(address());
    assertThat(identity.dimension()).isEqualTo(2);
  }

  @Test
  void manyTextsGoOutInBatches() {
    encoder("openai:small@" + address() + "/v1", 100_000)
        .encode(Collections.nCopies(150, "text"), Role.DOCUMENT, Progress.NONE);
    assertThat(service.batches).containsExactly(1, 64, 64, 22);
  }

  @Test
  void aBusyServerIsWaitedForAsItAsks() {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    service.mishaps.add(new int[] {429, 7});
    service.mishaps.add(new int[] {503, 9999});
    service.mishaps.add(new int[] {500, -1});
    Encoding encoding = encoder.encode(List.of("ab"), Role.QUERY, Progress.NONE);
    assertThat(encoding.vectors().row(0)).containsExactly(unit(2));
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(2), Duration.ofSeconds(4));
  }

  @Test
  void aMomentToComeBackIsReadByTheServersOwnClock() {
    String moment = "Sun, 01 Mar 2026 09:30:30 GMT";
    assertThat(RetryAfter.in(said(Map.of("Retry-After", moment)))).isEmpty();
    String now = "Sun, 01 Mar 2026 09:30:00 GMT";
    assertThat(RetryAfter.in(said(Map.of("Retry-After", moment, "Date", now))))
        .contains(Duration.ofSeconds(30));
  }

  private static HttpHeaders said(Map<String, String> headers) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return HttpHeaders.of(all, (name, value) -> true);
  }

  @Test
  void aMomentToComeBackIsWaitedForButNotForLong() {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    service.headers.add(Map.entry("Retry-After", "Thu, 31 Dec 2099 23:59:59 GMT"));
    service.headers.add(Map.entry("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"));
    service.headers.add(Map.entry("Retry-After", "soon"));
    service.mishaps.addAll(List.of(new int[] {429, -1}, new int[] {429, -1}, new int[] {503, -1}));
    encoder.encode(List.of("ab"), Role.QUERY, Progress.NONE);

    assertThat(waits).containsExactly(Duration.ofMinutes(2), Duration.ZERO, Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,null]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,\"NaN\"]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,1e999]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,NaN]}]}",
        "{\"data\":[{\"index\":7,\"embedding\":[1,2]}]}",
        "{\"data\":[]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1,2]}]}",
        "{\"data\":\"none\"}",
        "<html>busy</html>",
        ""
      })
  void anAnswerThatMakesNoSenseIsAFailedService(String answer) {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    service.answers.add(answer);
    assertThatThrownBy(() -> encoder.encode(List.of("ab"), Role.QUERY, Progress.NONE))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("something other than the vectors");
  }

  @Test
  void twoVectorsForOneTextAndNoneForTheOtherAreNoAnswer() {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    service.answers.add(
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":0,\"embedding\":[2,1]}]}");
    assertThatThrownBy(() -> encoder.encode(List.of("ab", "c"), Role.QUERY, Progress.NONE))
        .isInstanceOf(ServiceFailure.class);
  }

  @Test
  void aServiceThatTakesFewerTextsAtOnceGetsFewer() {
    service.mostTexts = 20;
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 100_000);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      texts.add("x".repeat(i));
    }
    Encoding encoding = encoder.encode(texts, Role.DOCUMENT, Progress.NONE);
    for (int i = 0; i < 70; i++) {
      assertThat(encoding.vectors().row(i)).containsExactly(unit(i));
    }
    assertThat(service.batches).allMatch(size -> size <= 20);
    service.batches.clear();
    encoder.encode(texts, Role.DOCUMENT, Progress.NONE);
    assertThat(service.batches).containsExactly(16, 16, 16, 16, 6);
  }

  @Test
  void longTextsGoOutInBatchesOfFewerTexts() {
    encoder("openai:small@" + address() + "/v1", 100_000)
        .encode(Collections.nCopies(5, "x".repeat(25_000)), Role.DOCUMENT, Progress.NONE);
    assertThat(service.batches).containsExactly(1, 2, 2, 1);
  }

  @Test
  void aServerThatDoesNotAnswerCanBeLeft() throws Exception {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    service.silent = true;
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress = progress(cancelled);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> encoder.encode(List.of("ab"), Role.QUERY, progress)));
    service.asked.await();
    cancelled.set(true);
    assertThat(end.get(120, TimeUnit.SECONDS)).isInstanceOf(Cancelled.class);
  }

  @Test
  void aWaitCanBeLeft() {
    Progress progress = progress(new AtomicBoolean(true));
    assertThatThrownBy(() -> RemoteCalls.Pause.REAL.of(Duration.ofMinutes(2), progress))
        .isInstanceOf(Cancelled.class);
  }

  private static Progress progress(AtomicBoolean cancelled) {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {}

      @Override
      public boolean cancelled() {
        return cancelled.get();
      }
    };
  }

  @Test
  void anAdaptersEncoderIsFoundAgainByWhatItsIdentitySays() {
    EncoderIdentity openAi = encoder("openai:small@" + address() + "/v1", 1000).identity();
    EncoderIdentity ollama = encoder("ollama:tiny@" + address(), 1000).identity();
    try (Encoders encoders = new Encoders()) {
      encoders.know(openAi);
      encoders.know(ollama);
      assertThat(encoders.open("small").identity()).isEqualTo(openAi);
      assertThat(encoders.open("tiny").identity()).isEqualTo(ollama);
      assertThat(encoders.open("tiny").address()).isEqualTo("ollama:tiny@" + address());
    }
  }

  @Test
  void aRefusalIsNotTriedAgainAndQuotesTheServer() {
    service.mishaps.add(new int[] {404, -1});
    assertThatThrownBy(() -> encoder("openai:big@" + address() + "/v1", 1000))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("answered 404: no such thing");
    assertThat(waits).isEmpty();
  }

  @Test
  void whatMayBeSpentIsCheckedBeforeTheCall() {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 20);
    assertThatThrownBy(() -> encoder.encode(List.of("x".repeat(400)), Role.QUERY, Progress.NONE))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("9 tokens are spent, 20 may be");
    assertThat(service.batches).containsExactly(1);
  }

  @Test
  void theKeyGoesToTheServiceAndNowhereElse() {
    Encoder encoder = encoder("openai:small@" + address() + "/v1", 1000);
    assertThat(service.keys).containsExactly("Bearer secret-key");
    assertThat(encoder.identity().key()).doesNotContain("secret-key");
    encoder("ollama:small@" + address(), 1000);
    assertThat(service.keys).containsExactly("Bearer secret-key", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.org/v1",
        "http://127.0.0.1:80",
        "http://[::1]:80",
        "http://localhost"
      })
  void aKeyIsSentWhereNobodyCanReadAlong(String address) {
    assertThat(Endpoint.named("openai:m@" + address).orElseThrow().takesKey()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.org",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://10.0.0.1"
      })
  void aKeyIsNotSentWhereSomeoneCould(String address) {
    assertThat(Endpoint.named("openai:m@" + address).orElseThrow().takesKey()).isFalse();
    assertThat(Endpoint.named("ollama:m@https://example.org").orElseThrow().takesKey()).isFalse();
  }

  @Test
  void whatWasPaidForBeforeTheLimitIsKept() {
    MemoryCache cache = new MemoryCache();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("text number " + i);
    }
    Encoder first = encoder("openai:small@" + address() + "/v1", 205);
    assertThatThrownBy(
            () -> new CachedEncoder(first, cache).encode(texts, Role.DOCUMENT, Progress.NONE))
        .isInstanceOf(ServiceFailure.class);
    int paid = service.batches.stream().mapToInt(Integer::intValue).sum() - 1;
    assertThat(paid).isEqualTo(64);

    service.batches.clear();
    Encoder second = encoder("openai:small@" + address() + "/v1", 10_000);
    new CachedEncoder(second, cache).encode(texts, Role.DOCUMENT, Progress.NONE);
    assertThat(service.batches.stream().mapToInt(Integer::intValue).sum() - 1)
        .isEqualTo(200 - paid);
  }

  @Test
  void whatAModelWantsInFrontIsPutThereByRole() {
    Encoder encoder = encoder("ollama:nomic-embed-text:v1.5@" + address(), 1000);
    assertThat(encoder.encode(List.of("ab"), Role.QUERY, Progress.NONE).vectors().row(0))
        .containsExactly(unit("search_query: ab".length()));
    assertThat(encoder.encode(List.of("ab"), Role.DOCUMENT, Progress.NONE).vectors().row(0))
        .containsExactly(unit("search_document: ab".length()));
    assertThat(encoder.identity().queryPrefix()).isEqualTo("search_query: ");
  }

  @Test
  void nobodyThereIsAFailedService() {
    String address = address();
    service.close();
    assertThatThrownBy(() -> encoder("ollama:small@" + address, 1000))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("No embeddings service answers");
    assertThat(waits).hasSize(5);
  }

  @Test
  void aBrokenAddressIsABadArgument() {
    assertThatThrownBy(() -> Endpoint.named("ollama:small@not an address"))
        .isInstanceOf(BadArguments.class);
    assertThat(Endpoint.named("all-MiniLM-L6-v2")).isEmpty();
  }

  private Encoder encoder(String name, long tokenLimit) {
    return new RemoteEncoder(
        Endpoint.named(name).orElseThrow(),
        new RemoteCalls("secret-key", (time, progress) -> waits.add(time)),
        new Budget(tokenLimit));
  }

  private String address() {
    return service.address();
  }

  private static float[] unit(int length) {
    return LengthService.vector(length);
  }
}
