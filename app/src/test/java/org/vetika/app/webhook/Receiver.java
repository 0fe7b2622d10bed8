package org.vetika.app.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's own system: a real server that answers as a test says. */
final class Receiver implements AutoCloseable {
  /** Does something with a request that was received. */
  @FunctionalInterface
  interface Manner {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** What arrived. */
  record Received(String id, long timestamp, String signature, String type, String body) {}

  final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  volatile Manner manner = status(204);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static Receiver start() throws IOException {
    return start("127.0.0.1", 0);
  }

  static Receiver start(String address, int port) throws IOException {
    return new Receiver(HttpServer.create(new InetSocketAddress(address, port), 0));
  }

  static Manner status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Manner says(int status, String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      received.add(
          new Received(
              String.valueOf(headers.getFirst("webhook-id")),
              Long.parseLong(
                  Objects.requireNonNullElse(headers.getFirst("webhook-timestamp"), "0")),
              String.valueOf(headers.getFirst("webhook-signature")),
              String.valueOf(headers.getFirst("Content-Type")),
              body));
      manner.answer(exchange);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/hook?from=vetika";
  }

  URI uri() {
    return URI.create(url());
  }

  Received last() {
    return received.getLast();
  }

  List<String> ids() {
    return received.stream().map(Received::id).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
