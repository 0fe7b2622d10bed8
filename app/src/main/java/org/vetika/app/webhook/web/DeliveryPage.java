package org.vetika.app.webhook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, whole.
 *
 * @param payload as last sent, in lines; null when it is not there
 * @param again where it is sent again; null for a test
 */
public record DeliveryPage(
    String base,
    String endpoint,
    String what,
    List<Fact> facts,
    @Nullable String payload,
    @Nullable String answer,
    @Nullable String again) {

  /** A label and what is to be said. */
  public record Fact(String label, String value) {}
}
