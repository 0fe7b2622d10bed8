package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vetika.app.webhook.Reply.Answered;
import org.vetika.app.webhook.Reply.Failure;
import org.vetika.app.webhook.Reply.Unreached;

/** Real servers that behave badly, and names that mean something different each time. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PostingTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = Receiver.start();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private static Reply post(URI target, HostLookup lookup, boolean loopbackAllowed)
      throws IOException {
    return post(target, lookup, loopbackAllowed, LIMIT);
  }

  private static Reply post(URI target, HostLookup lookup, boolean loopbackAllowed, Duration limit)
      throws IOException {
    var posting = new Posting(new CheckedHosts(lookup, loopbackAllowed), limit);
    try {
      Message message = Message.of(UUID.randomUUID(), Instant.now(), "{}");
      return posting.post(target, message, List.of(Secret.fresh()));
    } finally {
      posting.close();
    }
  }

  private Reply post() throws IOException {
    return post(receiver.uri(), InetAddress::getAllByName, true);
  }

  private URI named() {
    return URI.create("http://receiver.example:" + receiver.port() + "/");
  }

  @Test
  void a_name_is_looked_up_once_and_the_connection_goes_where_we_looked() throws IOException {
    try (var trap = Receiver.start("127.0.0.2", receiver.port())) {
      var lookups = new AtomicInteger();
      HostLookup rebinding =
          host -> literal(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
      assertThat(post(named(), rebinding, true)).isInstanceOf(Answered.class);
      assertThat(lookups).hasValue(1);
      assertThat(receiver.received).hasSize(1);
      assertThat(trap.received).isEmpty();
      // The next attempt asks anew.
      post(named(), rebinding, true);
      assertThat(trap.received).hasSize(1);
    }
  }

  @Test
  void a_name_that_leads_to_the_own_machine_by_now_is_not_connected_to() throws IOException {
    Reply reply = post(named(), host -> literal("127.0.0.1"), false);
    assertThat(reply)
        .isInstanceOfSatisfying(
            Unreached.class,
            unreached -> assertThat(unreached.failure()).isEqualTo(Failure.FORBIDDEN_NETWORK));
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void one_forbidden_address_among_several_forbids_all() throws IOException {
    Reply reply = post(named(), host -> literal("127.0.0.1", "10.0.0.1"), true);
    assertThat(failure(reply)).isEqualTo(Failure.FORBIDDEN_NETWORK);
    assertThat(receiver.received).isEmpty();
  }

  @Test
  void a_redirect_is_an_answer_like_any_other_and_is_not_followed() throws IOException {
    try (var trap = Receiver.start()) {
      receiver.manner =
          exchange -> {
            exchange.getResponseHeaders().set("Location", trap.url());
            exchange.sendResponseHeaders(307, -1);
          };
      assertThat(post())
          .isInstanceOfSatisfying(
              Answered.class, answered -> assertThat(answered.status()).isEqualTo(307));
      assertThat(trap.received).isEmpty();
    }
  }

  @Test
  void a_server_that_never_answers_costs_no_more_than_the_limit() throws IOException {
    var over = new CountDownLatch(1);
    receiver.manner = exchange -> await(over);
    Reply reply = post();
    over.countDown();
    assertThat(failure(reply)).isEqualTo(Failure.TIMEOUT);
    assertThat(reply.took()).isBetween(LIMIT, LIMIT.plusSeconds(2));
  }

  @Test
  void a_name_that_takes_for_ever_to_look_up_costs_no_more_either() throws IOException {
    var over = new CountDownLatch(1);
    Reply reply =
        post(
            named(),
            host -> {
              await(over);
              throw new UnknownHostException(host);
            },
            true);
    over.countDown();
    assertThat(failure(reply)).isEqualTo(Failure.TIMEOUT);
    assertThat(reply.took()).isLessThan(LIMIT.plusSeconds(2));
  }

  @Test
  void of_an_answer_without_end_the_beginning_is_kept() throws IOException {
    receiver.manner =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          byte[] part = "x\0".repeat(512).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          while (true) {
            body.write(part);
          }
        };
    Answered answered = (Answered) post();
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.text()).hasSize(1024).startsWith("x�x").doesNotContain("\0");
    assertThat(answered.took()).isLessThan(LIMIT);
  }

  @Test
  void an_answer_whose_text_does_not_come_still_counts() throws IOException {
    var over = new CountDownLatch(1);
    receiver.manner =
        exchange -> {
          exchange.sendResponseHeaders(201, 100);
          exchange.getResponseBody().flush();
          await(over);
        };
    Answered answered = (Answered) post();
    over.countDown();
    assertThat(answered.success()).isTrue();
    assertThat(answered.text()).isEmpty();
  }

  @Test
  void headers_without_number_are_refused() throws IOException {
    receiver.manner =
        exchange -> {
          for (int i = 0; i < 200; i++) {
            exchange.getResponseHeaders().set("X-" + i, "y");
          }
          exchange.sendResponseHeaders(200, -1);
        };
    assertThat(failure(post())).isEqualTo(Failure.BROKEN);
  }

  @Test
  void nobody_listening_and_an_unknown_name_are_told_apart() throws IOException {
    receiver.close();
    assertThat(failure(post())).isEqualTo(Failure.NO_CONNECTION);
    HostLookup unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(failure(post(named(), unknown, true))).isEqualTo(Failure.UNKNOWN_HOST);
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed(@TempDir Path folder)
      throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(folder)));
    var requests = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      URI target = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
      Duration longer = Duration.ofSeconds(15);
      assertThat(failure(post(target, host -> literal("127.0.0.1"), true, longer)))
          .isEqualTo(Failure.CERTIFICATE);
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext ownCertificate(Path folder) throws Exception {
    Path file = folder.resolve("own.p12");
    String word = "changeit";
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                word)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var input = Files.newInputStream(file)) {
      store.load(input, word.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, word.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static Failure failure(Reply reply) {
    return ((Unreached) reply).failure();
  }

  private static InetAddress[] literal(String... addresses) {
    return java.util.Arrays.stream(addresses)
        .map(InetAddress::ofLiteral)
        .toArray(InetAddress[]::new);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
