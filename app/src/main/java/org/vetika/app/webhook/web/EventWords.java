package org.vetika.app.webhook.web;

import org.vetika.app.web.PageContext;

/** Events in words. */
final class EventWords {
  private EventWords() {}

  /** Of the key of an event: {@code issue.due_soon}. */
  static String of(String key, PageContext page) {
    return page.t("webhook-event." + key.replace('.', '-').replace('_', '-'));
  }
}
