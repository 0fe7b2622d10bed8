package org.vetika.app.webhook.web;

import org.vetika.app.webhook.Delivery;

/**
 * How the state of a delivery is shown.
 *
 * @param key at the end of message keys
 * @param tag CSS class
 */
record DeliveryLook(String key, String tag, String icon) {
  static DeliveryLook of(Delivery delivery) {
    return switch (delivery.state()) {
      case WAITING ->
          delivery.attempts() == 0
              ? new DeliveryLook("waiting", "tag wait", "clock")
              : new DeliveryLook("failed", "tag late", "alert");
      case DELIVERED -> new DeliveryLook("delivered", "tag done", "check");
      case GIVEN_UP -> new DeliveryLook("given-up", "tag late", "alert");
      case WITHHELD -> new DeliveryLook("withheld", "tag flat", "lock");
    };
  }
}
