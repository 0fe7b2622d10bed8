package org.vetika.app.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that speaks SMTP and takes only what it likes: an address that begins with {@code
 * gone} is refused for good, one with {@code busy} for now, the text of a letter to {@code odd}
 * after it was heard. GreenMail takes everything.
 */
final class RefusingMailServer {
  private final ServerSocket socket;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  RefusingMailServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Addresses that somebody wanted to send to, in order. */
  List<String> asked() {
    return asked;
  }

  List<String> taken() {
    return taken;
  }

  private void listen() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (SocketException e) {
      // The tests are over.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Socket client) {
    try (client;
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
      say(client, "220 refusing");
      String to = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          to = line.replaceAll(".*<(.*)>.*", "$1");
          asked.add(to);
          say(client, recipient(to));
        } else if (command.startsWith("DATA")) {
          say(client, "354 go on");
          while (!".".equals(lines.readLine())) {}
          say(client, to.startsWith("odd") ? "554 5.6.0 what is this" : "250 taken");
          taken.add(to);
        } else {
          say(client, command.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
      }
    } catch (IOException e) {
      // The client went away.
    }
  }

  private static String recipient(String to) {
    if (to.startsWith("gone")) {
      return "550 5.1.1 nobody of that name";
    }
    return to.startsWith("busy") ? "451 4.7.1 greylisted" : "250 fine";
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    client.getOutputStream().flush();
  }
}
