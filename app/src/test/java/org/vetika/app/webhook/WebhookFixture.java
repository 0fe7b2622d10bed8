package org.vetika.app.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Names that lead where a test says. */
@TestConfiguration(proxyBeanMethods = false)
class WebhookFixture {
  static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  static Set<EventType> everything() {
    return Arrays.stream(EventType.values()).collect(Collectors.toSet());
  }

  @Bean
  @Primary
  HostLookup scriptedLookup() {
    return host -> {
      String address = NAMES.get(host);
      return address == null
          ? InetAddress.getAllByName(host)
          : new InetAddress[] {InetAddress.ofLiteral(address)};
    };
  }
}
