package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its operator sees it: started, asked, joined by a command, told to stop. */
class StartCommandTest {
  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void the_server_starts_says_where_it_is_and_stops_in_order() throws Exception {
    try (var server = start()) {
      String address = server.said("Vetika is ready:");
      assertThat(server.said("Data folder:")).isEqualTo(folder.resolve("data").toString());
      assertThat(get(address + "/en/topics").statusCode()).isEqualTo(200);
      assertManagement(server.said("Health and metrics:"), address);
      assertJoined();
      server.signal("TERM");
      assertThat(server.exitCode()).isZero();
      // That mail goes into a folder is said on purpose.
      assertThat(server.output().lines().filter(line -> !line.contains("Mailing")))
          .noneMatch(line -> line.contains("Exception") || line.contains("WARN"));
      assertThat(server.errors()).isEmpty();
    }
    assertThat(folder.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    assertThat(folder.resolve("data/postgres/connection")).doesNotExist();
  }

  @Test
  void after_a_kill_the_next_start_recovers_and_interrupting_it_is_success() throws Exception {
    try (var killed = start()) {
      killed.said("Vetika is ready:");
      killed.signal("KILL");
      assertThat(killed.exitCode()).isEqualTo(128 + 9);
    }
    try (var server = start("--json-logs")) {
      String address = "";
      for (int i = 0; i < 600 && address.isEmpty(); i++) {
        Thread.sleep(100);
        address = ready(server.output());
      }
      assertThat(get(address + "/en/topics").statusCode()).isEqualTo(200);
      assertThat(server.output().lines())
          .allSatisfy(line -> assertThat(line).startsWith("{\"@timestamp\":").endsWith("}"));
      server.signal(interruptsAreIgnored() ? "TERM" : "INT");
      assertThat(server.exitCode()).isIn(0, 130);
    }
  }

  /**
   * A shell starts background jobs with interrupts ignored, their children inherit that, and Java
   * then listens to none: so when the whole test run is such a job.
   */
  private static boolean interruptsAreIgnored() throws IOException {
    String ignored =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & 0b10) != 0;
  }

  private void assertManagement(String management, String address) throws Exception {
    assertThat(get(management + "/health/liveness").body()).contains("\"status\":\"UP\"");
    assertThat(get(management + "/health/readiness").body()).contains("\"status\":\"UP\"");
    assertThat(get(management + "/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(get(management + "/env").statusCode()).as("not for anyone").isIn(401, 404);
    assertThat(get(address + "/actuator/health").statusCode()).isEqualTo(404);
    Optional<String> outside = addressOnTheNetwork();
    if (outside.isPresent()) {
      String elsewhere = management.replace("127.0.0.1", outside.get());
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> get(elsewhere + "/health"))
          .isInstanceOf(ConnectException.class);
    }
  }

  /** A second process works with the database of the running server; its output is clean. */
  private void assertJoined() throws Exception {
    Path list = folder.resolve("places.csv");
    Files.writeString(list, "code,name_km,name_latin\n01,បន្ទាយមានជ័យ,Banteay Meanchey\n,x,y\n");
    try (var command =
        Program.run(folder, "places", "import", list.toString(), "--data", folder + "/data")) {
      assertThat(command.exitCode()).as("%s", command.errors()).isZero();
      assertThat(command.output()).hasLineCount(1).contains("1 lines refused");
      assertThat(command.errors()).contains("line 3: no place code").doesNotContain("Exception");
    }
  }

  private Program start(String... more) throws Exception {
    var arguments =
        new java.util.ArrayList<>(
            java.util.List.of("start", "--port", "0", "--management-port", "0", "--data", "data"));
    arguments.addAll(java.util.List.of(more));
    return Program.run(folder, arguments.toArray(String[]::new));
  }

  private static String ready(String log) {
    var line = java.util.regex.Pattern.compile("Vetika is ready: (http://localhost:\\d+)");
    var found = line.matcher(log);
    return found.find() ? found.group(1) : "";
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Optional<String> addressOnTheNetwork() throws Exception {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(each -> each instanceof java.net.Inet4Address && !each.isLoopbackAddress())
        .map(java.net.InetAddress::getHostAddress)
        .findFirst();
  }
}
