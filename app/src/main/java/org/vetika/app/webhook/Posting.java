package org.vetika.app.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.webhook.Reply.Answered;
import org.vetika.app.webhook.Reply.Failure;
import org.vetika.app.webhook.Reply.Unreached;

/**
 * Posts a message to a server that may do anything: answer never, slowly, without end, or with the
 * way to somewhere else. Each attempt resolves the name once, has a connection of its own, and ends
 * in time whatever happens.
 */
@Component
class Posting {
  /** What is read of an answer, and what is kept of that. */
  private static final int READ_BYTES = 4096;

  private static final int KEPT_CHARACTERS = 1024;
  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  private final CheckedHosts hosts;
  private final Duration limit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable CloseableHttpClient client;

  Posting(CheckedHosts hosts, @Value("${vetika.webhooks.timeout:10s}") Duration limit) {
    this.hosts = hosts;
    this.limit = limit;
  }

  Reply post(URI target, Message message, List<Secret> secrets) {
    var request = new HttpPost(target);
    message.headers(secrets).forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(message.body(), ContentType.APPLICATION_JSON));
    var head = new AtomicReference<@Nullable Answered>();
    long begin = System.nanoTime();
    Future<Answered> exchange = threads.submit(() -> exchange(request, head, begin));
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      request.abort();
      // Looking up a name cannot be stopped from here; its thread ends with the lookup.
      exchange.cancel(true);
      Answered begun = head.get();
      return begun == null ? new Unreached(Failure.TIMEOUT, since(begin)) : begun;
    } catch (ExecutionException e) {
      return new Unreached(failure(e.getCause()), since(begin));
    } catch (InterruptedException e) {
      request.abort();
      Thread.currentThread().interrupt();
      return new Unreached(Failure.BROKEN, since(begin));
    }
  }

  private Answered exchange(HttpPost request, AtomicReference<@Nullable Answered> head, long begin)
      throws IOException {
    // Not the variant with a handler, which would read an endless answer to its end.
    ClassicHttpResponse response = client().executeOpen(null, request, null);
    try {
      var begun = new Answered(response.getCode(), "", retryAfter(response), since(begin));
      head.set(begun);
      String text = text(response.getEntity());
      return new Answered(begun.status(), text, begun.retryAfter(), since(begin));
    } finally {
      // Breaks off what is still being sent; closing alone might wait for it.
      request.abort();
      Closer.closeQuietly(response);
    }
  }

  private static String text(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    InputStream content = entity.getContent();
    String text = new String(content.readNBytes(READ_BYTES), StandardCharsets.UTF_8);
    // The database takes no NUL.
    String clean = text.replace('\0', '�');
    return clean.substring(0, Math.min(clean.length(), KEPT_CHARACTERS));
  }

  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header wish = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    String seconds = wish == null ? "" : wish.getValue().strip();
    if (!seconds.matches("[0-9]{1,9}")) {
      return null;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(LONGEST_WISH) < 0 ? asked : LONGEST_WISH;
  }

  private static Failure failure(@Nullable Throwable cause) {
    return switch (cause) {
      case ForbiddenNetworkException e -> Failure.FORBIDDEN_NETWORK;
      case UnknownHostException e -> Failure.UNKNOWN_HOST;
      case SocketTimeoutException e -> Failure.TIMEOUT;
      case ConnectException e -> Failure.NO_CONNECTION;
      case NoRouteToHostException e -> Failure.NO_CONNECTION;
      case SSLException e -> Failure.CERTIFICATE;
      case null, default -> Failure.BROKEN;
    };
  }

  private static Duration since(long begin) {
    return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
  }

  /** Made for the first message: it reads all known certificates, and many servers post none. */
  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = PostingClient.of(hosts);
    }
    return client;
  }

  @PreDestroy
  synchronized void close() throws IOException {
    if (client != null) {
      client.close();
    }
    threads.shutdownNow();
  }
}
