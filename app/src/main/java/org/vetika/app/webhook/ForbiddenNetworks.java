package org.vetika.app.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Networks that no message may be sent into: the own machine, private and local networks, addresses
 * with a special meaning. By the registries of special-purpose addresses of IANA (RFC 6890) as of
 * 2025; of IPv6 only what is given out to the internet (2000::/3) is open at all.
 */
final class ForbiddenNetworks {
  private static final List<Network> IPV4 =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a carrier's translation
          "127.0.0.0/8", // the own machine
          "168.63.129.16/32", // a cloud's own services under a public address
          "169.254.0.0/16", // link-local, and most clouds' metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments, and a cloud's metadata
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  private static final List<Network> IPV6_OPEN = networks("2000::/3");

  private static final List<Network> IPV6 =
      networks(
          "2001::/23", // protocol assignments, Teredo among them: holds an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: holds an IPv4 address
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  private ForbiddenNetworks() {}

  /** An IPv6 address is looked at as such also when it maps an IPv4 address. */
  static boolean hold(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? in(IPV4, bytes) : !in(IPV6_OPEN, bytes) || in(IPV6, bytes);
  }

  private static boolean in(List<Network> networks, byte[] address) {
    return networks.stream().anyMatch(each -> each.holds(address));
  }

  private static List<Network> networks(String... written) {
    return Arrays.stream(written).map(Network::of).toList();
  }

  /** The first {@code bits} of an address tell whether it belongs to the network. */
  private record Network(BigInteger start, int length, int bits) {
    static Network of(String written) {
      int slash = written.indexOf('/');
      byte[] address = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(written.substring(slash + 1));
      return new Network(start(address, bits), address.length, bits);
    }

    boolean holds(byte[] address) {
      return address.length == length && start(address, bits).equals(start);
    }

    private static BigInteger start(byte[] address, int bits) {
      return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
  }
}
