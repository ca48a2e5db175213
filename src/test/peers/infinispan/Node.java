import java.io.File;
import java.util.Properties;
import org.infinispan.server.Server;

/** One node of a cluster, in the folder that is named; it says when it is ready. */
class Node {
  public static void main(String[] arguments) {
    Thread.currentThread().setContextClassLoader(Server.class.getClassLoader());
    Properties properties = new Properties();
    properties.putAll(System.getProperties());
    Server server = new Server(new File(arguments[0]), new File("infinispan.xml"), properties);
    server.run();
    server.cacheManagerStart().toCompletableFuture().join();
    System.out.println("ready");
  }
}
