package org.vetika.app.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a name: once for each attempt to send. */
@FunctionalInterface
interface HostLookup {
  InetAddress[] all(String host) throws UnknownHostException;
}
