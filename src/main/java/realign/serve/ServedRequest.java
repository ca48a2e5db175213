package realign.serve;

/** A request that was answered, with the reply's status and the time until it was ready. */
public record ServedRequest(String method, String path, int status, double seconds) {}
