package org.vetika.app.dialogue.web.desk;

import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Refusal;

/**
 * A form of a point's page that was refused.
 *
 * @param form which of the page's forms it was
 * @param typed what stood in its fields
 */
record Attempt(String form, FormValues typed, Refusal problem) {

  /** The name of the field that has to change; null when no field of a form can help. */
  @Nullable String field() {
    return switch (problem) {
      case EMPTY_TEXT, TEXT_TOO_LONG, TEXT_LOST, NOT_APPLICABLE, ALREADY_SAID ->
          form.startsWith("remove") ? "reason" : "text";
      case REASON_MISSING -> form.equals("translate") ? "maker_name" : "reason";
      case CHOOSE_ORGANIZATION, NOT_YOUR_ORGANIZATION -> "organization";
      case BAD_NUMBER, NUMBER_TAKEN -> "number";
      case KIND_MISSING -> "kind";
      case UNKNOWN_TOPIC -> "topic";
      case UNKNOWN_ORGANIZATION -> "addressees";
      default -> null;
    };
  }
}
