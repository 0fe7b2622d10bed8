package org.vetika.app.webhook.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vetika.app.web.PageContext;
import org.vetika.app.webhook.EventType;

/** Something that can be chosen in a form. */
public record Choice(String value, String text, boolean chosen) {
  static List<Choice> events(Set<EventType> chosen, PageContext page) {
    return Arrays.stream(EventType.values())
        .map(each -> new Choice(each.key(), EventWords.of(each.key(), page), chosen.contains(each)))
        .toList();
  }
}
