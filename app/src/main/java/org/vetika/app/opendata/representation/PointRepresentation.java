package org.vetika.app.opendata.representation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered point of a published summary result.
 *
 * @param text what a reader of each language sees: the original and the newest translation
 * @param original as published; empty when it had to be removed
 * @param corrections later statements of what the text should say, oldest first
 */
public record PointRepresentation(
    String number,
    String url,
    String kind,
    @Nullable LanguageText text,
    MarkedText original,
    boolean removed,
    List<TopicReference> topics,
    List<Addressee> addressees,
    List<Translation> translations,
    List<Reservation> reservations,
    List<Correction> corrections) {

  /**
   * Whom the point is addressed to: an organization on record, or a name in words.
   *
   * @param organizationNumber as it was when published, which the fingerprint covers
   */
  public record Addressee(
      @Nullable OrganizationReference organization,
      @Nullable String organizationNumber,
      @Nullable String name) {}

  /** The text in another language; {@code appended} ones are not covered by the fingerprint. */
  public record Translation(
      String language,
      String text,
      boolean removed,
      String madeBy,
      String maker,
      Instant madeAt,
      boolean appended) {}

  /** What an organization holds against the point. */
  public record Reservation(
      OrganizationReference organization,
      String organizationNumber,
      String language,
      String text,
      boolean removed,
      Instant recordedAt) {}

  /** What a text of the point should say, why, and who says so. */
  public record Correction(
      String language,
      String text,
      boolean removed,
      String reason,
      String by,
      OrganizationReference organization,
      Instant at) {}
}
