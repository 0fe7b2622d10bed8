package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published result with the dialogue and section that it belongs to. */
public record ResultRepresentation(
    @JsonUnwrapped PointRepresentation point,
    DialogueReference dialogue,
    SectionReference section,
    String fingerprint,
    Instant publishedAt) {

  /** The section of the summary result. */
  public record SectionReference(@Nullable String number, @Nullable LanguageText title) {}
}
