package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenNetworksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addresses_that_are_not_on_the_internet_are_refused(String address) {
    assertThat(ForbiddenNetworks.hold(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "93.184.216.34",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2400:cb00::1",
        "2606:4700:4700::1111"
      })
  void addresses_on_the_internet_are_open(String address) {
    assertThat(ForbiddenNetworks.hold(InetAddress.ofLiteral(address))).isFalse();
  }

  /** Java makes IPv4 addresses of them, unless somebody makes one on purpose. */
  @Property
  void no_address_that_maps_an_ipv4_address_is_open(
      @ForAll byte first, @ForAll byte second, @ForAll byte third, @ForAll byte fourth)
      throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = first;
    mapped[13] = second;
    mapped[14] = third;
    mapped[15] = fourth;
    assertThat(ForbiddenNetworks.hold(Inet6Address.getByAddress(null, mapped, -1))).isTrue();
  }

  @Property
  void what_java_knows_to_be_local_is_never_open(
      @ForAll @IntRange(min = 0, max = 255) int first,
      @ForAll @IntRange(min = 0, max = 255) int second,
      @ForAll byte third)
      throws Exception {
    InetAddress address =
        InetAddress.getByAddress(new byte[] {(byte) first, (byte) second, third, 9});
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      assertThat(ForbiddenNetworks.hold(address)).as("%s", address).isTrue();
    }
  }
}
