package realign.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, well-formed or not. */
record RawClient(URI address) {
  record Reply(int status, String head, String body) {}

  Reply post(String body) throws IOException {
    return post(body, "Content-Type: application/json\r\n");
  }

  Reply post(String body, String headers) throws IOException {
    return send("POST /v1/embeddings HTTP/1.1", host() + headers, body);
  }

  String host() {
    return "Host: 127.0.0.1:" + address.getPort() + "\r\n";
  }

  Reply send(String line, String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
    String head = line + "\r\n" + headers + length + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Reply(
          Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    }
  }
}
