package realign.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, for whoever watches. */
final class RequestLog {
  private static final int KEPT = 50;

  private final Deque<ServedRequest> requests = new ArrayDeque<>();

  synchronized void add(ServedRequest request) {
    requests.addFirst(request);
    if (requests.size() > KEPT) {
      requests.removeLast();
    }
  }

  synchronized List<ServedRequest> newestFirst() {
    return List.copyOf(requests);
  }
}
