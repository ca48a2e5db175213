package realign.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.export.questions.QuestionSet;
import realign.job.Progress;
import realign.serve.EmbeddingServer;
import realign.serve.ServeSettings;
import realign.serve.ServedModel;

/** Clients ask without pause; the bare encoder is given all the same texts at once. */
final class ServeBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "serve [DATA] [--clients N] [--seconds N] [--texts N]",
          "Texts a second of the endpoint, beside the bare encoder before and after, client and"
              + " server on one machine; the goals are no error and .9 of the bare encoder’s. DATA"
              + " is a question set; 16 clients for 60 seconds, 8 texts a request.",
          ServeBench::run);

  private static final int WARM_UP_SECONDS = 5;

  private final Encoder encoder;
  private final List<List<String>> requests;
  private final int clients;

  private ServeBench(Encoder encoder, List<List<String>> requests, int clients) {
    this.encoder = encoder;
    this.requests = requests;
    this.clients = clients;
  }

  private record Served(List<Double> milliseconds, int errors, double seconds) {}

  /** Texts a second, and texts a second of processor time: what a busy machine changes less. */
  private record Rate(double texts, double perProcessorSecond) {
    Rate and(Rate other) {
      return new Rate(
          (texts + other.texts) / 2, (perProcessorSecond + other.perProcessorSecond) / 2);
    }
  }

  private static Map<String, Object> run(Arguments arguments) throws Exception {
    int seconds = arguments.number("seconds", 60);
    int clients = arguments.number("clients", 16);
    int size = arguments.number("texts", 8);
    List<List<String>> requests = requests(arguments.path(0).orElse(QuestionData.SAMPLE), size);
    try (Encoders encoders = new Encoders()) {
      ServeBench bench = new ServeBench(encoders.open(Encoders.STANDARD), requests, clients);
      return bench.measure(seconds, size);
    }
  }

  /** Queries and passages of very different lengths, as they come, in requests of one size. */
  private static List<List<String>> requests(Path file, int size) throws IOException {
    QuestionSet set = QuestionData.read(file);
    Set<String> texts = new LinkedHashSet<>();
    set.queries().forEach(query -> texts.add(query.text()));
    set.passages().forEach(passage -> texts.add(passage.whole()));
    List<String> mixed = new ArrayList<>(texts);
    Collections.shuffle(mixed, new Random(1));
    List<List<String>> requests = new ArrayList<>();
    for (int from = 0; from + size <= mixed.size(); from += size) {
      requests.add(mixed.subList(from, from + size));
    }
    return requests;
  }

  private Map<String, Object> measure(int seconds, int size) throws Exception {
    Adapter adapter = Adapter.identity(encoder.identity(), Side.SHARED);
    try (EmbeddingServer server =
        new EmbeddingServer(ServeSettings.local(0), encoder, new ServedModel("bench", adapter))) {
      URI address = server.address().resolve("/v1/embeddings");
      bare(WARM_UP_SECONDS);
      load(address, WARM_UP_SECONDS);
      Rate before = bare(Math.max(3, seconds / 4));
      double processor = processorSeconds();
      Served served = load(address, seconds);
      processor = processorSeconds() - processor;
      Rate after = bare(Math.max(3, seconds / 4));
      Rate bare = before.and(after);
      int texts = served.milliseconds().size() * size;
      double rate = texts / served.seconds();
      System.err.printf(
          "%d clients, %d texts a request: %.0f texts/s; bare encoder %.0f before, %.0f after%n",
          clients, size, rate, before.texts(), after.texts());
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("clients", clients);
      result.put("requests", served.milliseconds().size());
      result.put("errors", served.errors());
      result.put("textsPerSecond", rate);
      result.put("bareTextsPerSecond", bare.texts());
      result.put("ratio", rate / bare.texts());
      result.put("ratioPerProcessorSecond", texts / processor / bare.perProcessorSecond());
      result.put("p50Milliseconds", Figures.percentile(served.milliseconds(), .5));
      result.put("p99Milliseconds", Figures.percentile(served.milliseconds(), .99));
      return result;
    }
  }

  /** Texts a second, all texts at once. */
  private Rate bare(int seconds) {
    List<String> all = requests.stream().flatMap(List::stream).toList();
    long begun = System.nanoTime();
    double processor = processorSeconds();
    long texts = 0;
    double passed;
    do {
      encoder.encode(all, Role.QUERY, Progress.NONE);
      texts += all.size();
      passed = (System.nanoTime() - begun) / 1e9;
    } while (passed < seconds);
    return new Rate(texts / passed, texts / (processorSeconds() - processor));
  }

  /** Of this process, client and server alike. */
  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private Served load(URI address, int seconds) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long begun = System.nanoTime();
      long end = begun + seconds * 1_000_000_000L;
      List<Callable<List<Double>>> work = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int first = i * requests.size() / clients;
        work.add(() -> ask(address, first, end));
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> each : pool.invokeAll(work)) {
        all.addAll(each.get());
      }
      double passed = (System.nanoTime() - begun) / 1e9;
      List<Double> answered = all.stream().filter(time -> time >= 0).toList();
      return new Served(answered, all.size() - answered.size(), passed);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Milliseconds of each request; below zero where it failed. */
  private List<Double> ask(URI address, int first, long end) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Double> times = new ArrayList<>();
    for (int at = first; System.nanoTime() < end; at++) {
      String body =
          Json.line(
              Map.of(
                  "model", "bench",
                  "input", requests.get(at % requests.size()),
                  "encoding_format", "base64"));
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      long begun = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      double time = (System.nanoTime() - begun) / 1e6;
      times.add(response.statusCode() == 200 ? time : -1);
    }
    return times;
  }
}
