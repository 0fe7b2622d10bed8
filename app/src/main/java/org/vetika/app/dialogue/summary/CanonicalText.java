package org.vetika.app.dialogue.summary;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.dialogue.summary.SummaryResult.Translation;
import org.vetika.app.web.Fingerprint;

/**
 * The text whose SHA-256 is the fingerprint of a summary result: one field a line in a fixed order,
 * so that anybody can write it again from the public JSON (docs/summary-results.md shows how).
 * Lines of a text after its first begin with a tab, so no text can pass for a field.
 */
public final class CanonicalText {
  public static final String FORMAT = "vetika-summary-1";

  private final StringBuilder lines = new StringBuilder();

  private CanonicalText() {}

  /**
   * The canonical text, in NFC with line feeds.
   *
   * @param reservations of the summary, in the order in which they were recorded
   */
  public static String of(SummaryResult summary, List<Discussion.Reservation> reservations) {
    var text = new CanonicalText();
    text.put("format", FORMAT);
    text.put("dialogue", summary.dialogueNumber());
    text.put("title-en", summary.title().english());
    text.put("title-km", summary.title().khmer());
    for (Section section : summary.sections()) {
      text.section(section, reservations);
    }
    return text.lines.toString();
  }

  /** SHA-256 of the canonical text's UTF-8 bytes, in lower-case hexadecimal digits. */
  public static String fingerprint(
      SummaryResult summary, List<Discussion.Reservation> reservations) {
    return Fingerprint.ofText(of(summary, reservations));
  }

  private void section(Section section, List<Discussion.Reservation> reservations) {
    put("section", section.number() == null ? "-" : section.number());
    put("section-kind", section.kind() == null ? null : section.kind().key());
    put("section-title-en", section.title().english());
    put("section-title-km", section.title().khmer());
    for (Point point : section.points()) {
      point(point);
      reservations.stream()
          .filter(reservation -> reservation.point() == point.id())
          .forEach(this::reservation);
    }
  }

  private void point(Point point) {
    put("result", point.number());
    put("kind", point.kind() == null ? null : point.kind().key());
    put("language", point.language().tag());
    point.topics().forEach(topic -> put("topic", topic));
    for (Addressee addressee : point.addressees()) {
      put("addressee-organization", addressee.organizationNumber());
      put("addressee-name", addressee.name());
    }
    put("text", point.text());
    point.translations().stream()
        .sorted(Comparator.comparing(translation -> translation.language().tag()))
        .forEach(this::translation);
  }

  private void translation(Translation translation) {
    put("translation-language", translation.language().tag());
    put("translation-by", translation.madeBy().name().toLowerCase(Locale.ROOT));
    put("translation-maker", translation.maker());
    put("translation-text", translation.text());
  }

  private void reservation(Discussion.Reservation reservation) {
    put("reservation-organization", reservation.organizationNumber());
    put("reservation-language", reservation.language().tag());
    put("reservation-text", reservation.text());
  }

  /** Writes a field, or nothing when it has no value. */
  private void put(String field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    String text =
        Normalizer.normalize(value, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
    lines.append(field).append(": ").append(text.replace("\n", "\n\t")).append('\n');
  }
}
