package org.vetika.app.dialogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.record.Removal;

/**
 * A published summary result: frozen, with what was appended to it since.
 *
 * @param fingerprint SHA-256 of the canonical text, as shown when it was published
 * @param removals stubs of texts that had to go, oldest first
 */
public record PublishedSummary(
    TextPair title,
    String fingerprint,
    Instant publishedAt,
    String publishedBy,
    List<Section> sections,
    List<Removal> removals) {

  /** A section with its results, in the order of the document. */
  public record Section(
      @Nullable String number,
      @Nullable ResultKind kind,
      TextPair title,
      List<PublishedResult> results) {}

  /** All results in the order of the document. */
  public List<PublishedResult> results() {
    return sections.stream().flatMap(section -> section.results().stream()).toList();
  }
}
