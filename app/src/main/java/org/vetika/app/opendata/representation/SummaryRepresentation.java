package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published summary result.
 *
 * @param fingerprint SHA-256 of the canonical text, as shown when it was published
 * @param removals stubs of texts that had to go
 */
public record SummaryRepresentation(
    @Nullable LanguageText title,
    String fingerprint,
    Instant publishedAt,
    String publishedBy,
    List<Section> sections,
    List<RemovalRepresentation> removals) {

  /** A section with its results, in the order of the document. */
  public record Section(
      @Nullable String number,
      @Nullable String kind,
      @Nullable LanguageText title,
      List<PointRepresentation> results) {}

  /** What is left of a text that had to go: what it was part of, why, by whom, when. */
  public record RemovalRepresentation(
      String entry, String reason, String by, Instant at, @Nullable String fingerprintAfter) {}
}
