package org.vetika.app.dialogue.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import org.vetika.app.dialogue.SummaryView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fingerprint as an outsider computes it: from the JSON alone, written after
 * docs/summary-results.md and sharing no code with the application.
 */
final class FingerprintByAnybody {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final StringBuilder lines = new StringBuilder();

  private FingerprintByAnybody() {}

  static String of(SummaryView view) {
    return ofJson(JSON.writeValueAsString(view));
  }

  static String ofJson(String json) {
    try {
      byte[] bytes = text(json).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String text(String json) {
    var writer = new FingerprintByAnybody();
    writer.summary(JSON.readTree(json));
    return writer.lines.toString();
  }

  private void summary(JsonNode summary) {
    line("format", summary.path("fingerprint").path("format"));
    line("dialogue", summary.path("dialogue"));
    line("title-en", summary.path("title").path("en"));
    line("title-km", summary.path("title").path("km"));
    for (JsonNode section : summary.path("sections")) {
      if (section.path("number").isNull()) {
        lines.append("section: -\n");
      }
      line("section", section.path("number"));
      line("section-kind", section.path("kind"));
      line("section-title-en", section.path("title").path("en"));
      line("section-title-km", section.path("title").path("km"));
      section.path("results").forEach(this::result);
    }
  }

  private void result(JsonNode result) {
    line("result", result.path("number"));
    line("kind", result.path("kind"));
    line("language", result.path("language"));
    result.path("topics").forEach(topic -> line("topic", topic));
    for (JsonNode addressee : result.path("addressees")) {
      line("addressee-organization", addressee.path("organization"));
      line("addressee-name", addressee.path("name"));
    }
    line("text", result.path("text"));
    for (JsonNode translation : result.path("translations")) {
      if (!translation.path("appended").asBoolean()) {
        line("translation-language", translation.path("language"));
        line("translation-by", translation.path("madeBy"));
        line("translation-maker", translation.path("maker"));
        line("translation-text", translation.path("text"));
      }
    }
    for (JsonNode reservation : result.path("reservations")) {
      line("reservation-organization", reservation.path("organization"));
      line("reservation-language", reservation.path("language"));
      line("reservation-text", reservation.path("text"));
    }
  }

  private void line(String field, JsonNode value) {
    if (value.isString() && !value.asString().isEmpty()) {
      String text = Normalizer.normalize(value.asString(), Normalizer.Form.NFC);
      lines.append(field).append(": ").append(text.replace("\n", "\n\t")).append("\n");
    }
  }
}
