package org.vetika.app.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds out before anything starts whether the server's ports can be had. */
final class Ports {
  private static final int LARGEST = 65_535;

  private Ports() {}

  static void check(String address, int port, int managementPort) {
    if (port == managementPort && port != 0) {
      throw new CommandFailure(
          "Pages and management cannot share port "
              + port
              + ": choose another with"
              + " --management-port");
    }
    check(host(address), port, "--port");
    check(InetAddress.getLoopbackAddress(), managementPort, "--management-port");
  }

  private static InetAddress host(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new CommandFailure("No such network address: --address " + address, e);
    }
  }

  private static void check(InetAddress address, int port, String option) {
    if (port < 0 || port > LARGEST) {
      throw new CommandFailure("Not a port: " + option + " " + port);
    }
    try (var socket = new ServerSocket(port, 1, address)) {
      socket.setReuseAddress(true);
    } catch (BindException e) {
      throw new CommandFailure(line(port, option, String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new CommandFailure("Port " + port + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static String line(int port, String option, String reason) {
    return reason.contains("denied")
        ? "Port " + port + " needs special rights: choose one above 1023 with " + option
        : reason.contains("assign")
            ? "This machine has no such network address: choose another with --address"
            : "Port " + port + " is busy: stop what uses it, or choose another with " + option;
  }
}
