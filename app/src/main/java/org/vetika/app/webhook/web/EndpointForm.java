package org.vetika.app.webhook.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vetika.app.webhook.EventType;

/**
 * What was typed about an address.
 *
 * @param organization the internal id, possibly none or no number
 */
record EndpointForm(String organization, String url, String note, Set<EventType> events) {
  static final EndpointForm EMPTY =
      new EndpointForm("", "", "", Arrays.stream(EventType.values()).collect(Collectors.toSet()));

  static EndpointForm of(MultiValueMap<String, String> posted) {
    List<String> keys = posted.getOrDefault("event", List.of());
    return new EndpointForm(
        text(posted.getFirst("organization")),
        text(posted.getFirst("url")),
        text(posted.getFirst("note")),
        keys.stream().flatMap(key -> EventType.ofKey(key).stream()).collect(Collectors.toSet()));
  }

  /** Zero, which no organization has, when it is no number. */
  long organizationId() {
    return organization.matches("[0-9]{1,18}") ? Long.parseLong(organization) : 0;
  }

  private static String text(@Nullable String posted) {
    return posted == null ? "" : posted;
  }
}
