package org.vetika.app.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The addresses behind a name, all of them looked at. The client connects to what it gets from here
 * and asks nobody else, so a name that means something different a moment later changes nothing.
 */
@Component
class CheckedHosts implements DnsResolver {
  private final HostLookup lookup;
  private final boolean loopbackAllowed;

  /**
   * @param loopbackAllowed for tests: the own machine may be told, by http as well
   */
  CheckedHosts(
      HostLookup lookup,
      @Value("${vetika.webhooks.allow-loopback:false}") boolean loopbackAllowed) {
    this.lookup = lookup;
    this.loopbackAllowed = loopbackAllowed;
  }

  boolean loopbackAllowed() {
    return loopbackAllowed;
  }

  /** One forbidden address among several forbids all. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.all(host);
    if (found.length == 0) {
      throw new UnknownHostException(host);
    }
    for (InetAddress each : found) {
      if (ForbiddenNetworks.hold(each) && !(loopbackAllowed && each.isLoopbackAddress())) {
        throw new ForbiddenNetworkException(host);
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
