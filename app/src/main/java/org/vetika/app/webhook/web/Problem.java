package org.vetika.app.webhook.web;

import org.vetika.app.web.PageContext;
import org.vetika.app.webhook.Refusal;

/**
 * What is wrong with a form.
 *
 * @param field the id of the field, or empty
 */
public record Problem(String field, String text) {
  static Problem of(Refusal refusal, PageContext page) {
    String field =
        switch (refusal) {
          case ADDRESS_MISSING,
              ADDRESS_TOO_LONG,
              ADDRESS_UNREADABLE,
              NOT_HTTPS,
              CREDENTIALS,
              PORT,
              NO_NAME,
              UNKNOWN_HOST,
              FORBIDDEN_NETWORK ->
              "url";
          case EVENTS_MISSING -> "events";
          case NOTE_TOO_LONG -> "note";
          case NOT_ALLOWED, UNKNOWN, TOO_MANY, ROTATED_ALREADY, LIMITED -> "";
        };
    return new Problem(field, page.t("webhook-refused." + refusal.key()));
  }
}
