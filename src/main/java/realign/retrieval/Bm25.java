package realign.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import realign.job.Progress;

/**
 * Search by words: BM25 with k1 1.2 and b .75 over English stems, in memory. Ties by chunk id.
 *
 * <p>Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
 */
public final class Bm25 implements AutoCloseable {
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int[] rows;

  /**
   * Indexes the texts.
   *
   * @param texts one a chunk, rows in this order
   * @param ids one a chunk
   */
  public Bm25(List<String> texts, List<String> ids) {
    // Lucene breaks ties by its own numbers, which follow the order of adding.
    rows = IdOrder.rows(ids);
    try {
      index(texts);
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
  }

  private void index(List<String> texts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int row : rows) {
        Document document = new Document();
        document.add(new TextField(TEXT, texts.get(row), Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  /**
   * The best chunks of each query. A chunk that shares no word with the query isn't in its ranking.
   *
   * @throws realign.job.Cancelled between queries
   */
  public List<Ranking> search(List<String> queries, int depth, Progress progress) {
    List<Ranking> rankings = new ArrayList<>(queries.size());
    for (String query : queries) {
      progress.check();
      rankings.add(search(query, depth));
    }
    return rankings;
  }

  /** The best chunks of one query. */
  public Ranking search(String query, int depth) {
    try {
      ScoreDoc[] found = searcher.search(words(query), depth).scoreDocs;
      float[] scores = new float[found.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = found[i].score;
      }
      return new Ranking(
          IntStream.range(0, found.length).map(i -> rows[found[i].doc]).toArray(), scores);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BooleanQuery words(String query) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, query)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        counts.merge(word.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    counts.entrySet().stream()
        .limit(IndexSearcher.getMaxClauseCount())
        .map(e -> new BoostQuery(new TermQuery(new Term(TEXT, e.getKey())), e.getValue()))
        .forEach(clause -> any.add(clause, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    analyzer.close();
  }
}
