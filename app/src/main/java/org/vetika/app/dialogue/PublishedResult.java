package org.vetika.app.dialogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;

/**
 * A numbered point of a published summary result.
 *
 * @param number permanent within the dialogue: its address is {@code
 *     /dialogues/{dialogue}/results/{number}}
 * @param text in the original language, as published; empty when it had to be removed
 * @param corrections later statements of what the text should say, oldest first; the original stays
 */
public record PublishedResult(
    long id,
    String number,
    ResultKind kind,
    Language originalLanguage,
    String text,
    boolean removed,
    List<Topic> topics,
    List<Addressee> addressees,
    List<Translation> translations,
    List<Reservation> reservations,
    List<Correction> corrections) {

  /**
   * Whom the point is addressed to: an organization on record, or a name in words.
   *
   * @param organizationNumber as it was when published; the fingerprint covers it even when the
   *     organization was merged into another since
   */
  public record Addressee(
      @Nullable OrganizationName organization,
      @Nullable String organizationNumber,
      @Nullable String name) {}

  /**
   * The text in another language.
   *
   * @param appended added after publication, so not covered by the fingerprint
   */
  public record Translation(
      Language language,
      String text,
      boolean removed,
      MakerKind madeBy,
      String maker,
      Instant madeAt,
      boolean appended) {}

  /** What an organization holds against the point; published with it. */
  public record Reservation(
      OrganizationName organization,
      String organizationNumber,
      Language language,
      String text,
      boolean removed,
      Instant recordedAt) {}

  /** What a text of the point should say, why, and who says so. */
  public record Correction(
      Language language,
      String text,
      boolean removed,
      String reason,
      String by,
      OrganizationName organization,
      Instant at) {}

  /**
   * The text to show in a language: the original, else the newest translation, else the original.
   */
  public String shown(Language language) {
    return newest(language).map(Translation::text).orElse(text);
  }

  /** The language of {@link #shown}. */
  public Language shownIn(Language language) {
    return newest(language).isPresent() ? language : originalLanguage;
  }

  /** The newest translation into a language other than the original; empty for the original. */
  public Optional<Translation> newest(Language language) {
    return language == originalLanguage
        ? Optional.empty()
        : translations.stream()
            .filter(translation -> translation.language() == language && !translation.removed())
            .max(Comparator.comparing(Translation::madeAt));
  }
}
