package realign.export.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.job.Progress;
import realign.job.ServiceFailure;
import realign.peers.PeerServer;
import realign.peers.Peers;

/**
 * Real stores, started here: {@code mvn test -DexcludedGroups= -Dgroups=peer}. Each must take a
 * push, take it up again, forget what is out of date, and answer as exact search does.
 */
@Tag("peer")
class StorePeerTest {
  private static final int DIMENSION = 384;
  private static final int CHUNKS = 300;

  @TempDir Path folder;

  private static StoreEntries entries(int count) {
    return StoreEntries.plain(
        "handbook-1.2",
        StoreSamples.chunks(count),
        StoreSamples.vectors(count, DIMENSION),
        "encoder",
        UnaryOperator.identity());
  }

  private static VectorStore open(StoreSettings settings) {
    return VectorStore.open(settings, DIMENSION, Map.of("STORE_PASSWORD", "postgres"));
  }

  private static void takesAndAnswers(StoreSettings settings) {
    try (VectorStore store = open(settings)) {
      assertThat(store.push(entries(CHUNKS - 100), Progress.NONE))
          .isEqualTo(new Pushed("handbook-1.2", CHUNKS - 100, 0, CHUNKS - 100, 0, 200));
      assertThat(store.push(entries(CHUNKS), Progress.NONE))
          .isEqualTo(new Pushed("handbook-1.2", CHUNKS, 200, 100, 0, CHUNKS));
    }
    try (VectorStore again = open(settings)) {
      answersAsExactSearchDoes(again);
      assertThat(again.push(entries(CHUNKS - 50), Progress.NONE))
          .isEqualTo(new Pushed("handbook-1.2", 250, 250, 0, 50, 250));
    }
  }

  private static void answersAsExactSearchDoes(VectorStore store) {
    StoreEntries entries = entries(CHUNKS);
    int[][] relevant = new int[CHUNKS][];
    List<String> splits = new ArrayList<>();
    for (int i = 0; i < CHUNKS; i++) {
      relevant[i] = new int[] {i % 3 == 0 ? (i + 1) % CHUNKS : i};
      splits.add(i % 2 == 0 ? "known" : "new");
    }
    StoreQuestions questions =
        new StoreQuestions(StoreSamples.vectors(CHUNKS, DIMENSION), relevant, splits);
    List<StoreScores> scores =
        new StoreEvaluation(store, 10)
            .scores("baseline", entries, questions.vectors(), questions, Progress.NONE);
    assertThat(scores).hasSize(3);
    for (StoreScores score : scores) {
      assertThat(score.hitRate()).isEqualTo(score.exactHitRate());
      assertThat(score.mrr()).isEqualTo(score.exactMrr());
    }
  }

  @Test
  void chroma() throws IOException {
    Path node = Peers.node();
    int port = PeerServer.freePort();
    try (PeerServer server =
        PeerServer.start(
            node,
            "Listening on",
            List.of(
                "node",
                "node_modules/chromadb/dist/cli.mjs",
                "run",
                "--path",
                folder.toString(),
                "--port",
                String.valueOf(port)))) {
      assertThat(server.running()).isTrue();
      takesAndAnswers(
          new StoreSettings("chroma", Map.of("baseUrl", "http://localhost:" + port), List.of()));
    }
  }

  @Test
  void pgvector() throws IOException {
    Path node = Peers.node();
    int port = PeerServer.freePort();
    try (PeerServer server =
        PeerServer.start(node, "ready", List.of("node", "pgvector.mjs", String.valueOf(port)))) {
      assertThat(server.running()).isTrue();
      takesAndAnswers(
          new StoreSettings(
              "pgvector",
              Map.of(
                  "port", String.valueOf(port),
                  "user", "postgres",
                  "password", "env:STORE_PASSWORD",
                  "database", "postgres"),
              List.of()));
    }
  }

  /** Two nodes that each hold all; one is stopped while chunks are pushed. */
  @Test
  void infinispanWithANodeThatFails() throws IOException {
    Path jars = Peers.infinispan();
    List<Integer> gossip = List.of(PeerServer.freePort(), PeerServer.freePort());
    List<Integer> ports = List.of(PeerServer.freePort(), PeerServer.freePort());
    StoreSettings settings = infinispan(jars, ports);
    try (PeerServer first = node(jars, 0, gossip, ports.get(0));
        PeerServer second = node(jars, 1, gossip, ports.get(1))) {
      takesAndAnswers(settings);
      try (VectorStore store = open(settings)) {
        pushWhileOneStops(store, second);
        assertThat(List.of(first.running(), second.running())).containsExactly(true, false);
        assertThat(store.push(entries(1000), Progress.NONE).held()).isEqualTo(1000);
      }
    }
  }

  private static void pushWhileOneStops(VectorStore store, PeerServer node) {
    Progress stopping =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {
            if (what.startsWith("Pushing") && done > 0 && done < total) {
              node.kill();
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    try {
      assertThat(store.push(entries(1000), stopping).held()).isEqualTo(1000);
    } catch (ServiceFailure e) {
      assertThat(e.advice()).contains("it goes on from where it stopped");
    }
  }

  private StoreSettings infinispan(Path jars, List<Integer> ports) {
    String item = "dev.langchain4j.LangChainItem" + DIMENSION;
    return new StoreSettings(
        "infinispan",
        Map.of(
            "infinispanConfigBuilder.uri",
            "hotrod://127.0.0.1:%d,127.0.0.1:%d".formatted(ports.get(0), ports.get(1)),
            "cacheName",
            "copies",
            "distance",
            "1024",
            "cacheConfig",
            """
            <replicated-cache name="copies"><indexing storage="local-heap"><indexed-entities>
            <indexed-entity>%s</indexed-entity></indexed-entities></indexing></replicated-cache>
            """
                .formatted(item)),
        List.of(jars));
  }

  private PeerServer node(Path jars, int number, List<Integer> gossip, int port)
      throws IOException {
    Path home = folder.resolve("node-" + number);
    for (String part : List.of("conf", "data", "lib", "log")) {
      Files.createDirectories(home.resolve(part));
    }
    for (String name : List.of("infinispan.xml", "log4j2.xml")) {
      Files.copy(Peers.source("infinispan/" + name), home.resolve("conf").resolve(name));
    }
    return PeerServer.start(
        home,
        "ready",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-Dgossip.port=" + gossip.get(number),
            "-Dgossip.hosts=127.0.0.1[%d],127.0.0.1[%d]".formatted(gossip.get(0), gossip.get(1)),
            "-Dnode.name=node-" + number,
            "-Dhotrod.port=" + port,
            "-cp",
            jars + File.separator + "*",
            Peers.source("infinispan/Node.java").toString(),
            home.toString()));
  }
}
