package org.vetika.app.dialogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.record.Removal;

/**
 * A published summary result as open data gives it: written as JSON with these names, it holds all
 * that is needed to compute the fingerprint again (docs/summary-results.md). Organizations are
 * public numbers, topics codes, languages BCP 47 tags, times UTC.
 */
public record SummaryView(
    String dialogue,
    Texts title,
    FingerprintView fingerprint,
    String publishedAt,
    String publishedBy,
    List<SectionView> sections,
    List<RemovalView> removals) {
  private static final String FORMAT = "vetika-summary-1";

  /** A text in both languages; null where there is none. */
  public record Texts(@Nullable String en, @Nullable String km) {
    static Texts of(TextPair pair) {
      return new Texts(pair.english(), pair.khmer());
    }
  }

  /** How the fingerprint was made, and what it was when the summary was published. */
  public record FingerprintView(String algorithm, String format, String value) {}

  /** A section in the order of the document. */
  public record SectionView(
      @Nullable String number, @Nullable String kind, Texts title, List<ResultView> results) {}

  /** A result; translations by language, reservations and corrections in order of time. */
  public record ResultView(
      String number,
      String kind,
      String language,
      String text,
      boolean removed,
      List<String> topics,
      List<AddresseeView> addressees,
      List<TranslationView> translations,
      List<ReservationView> reservations,
      List<CorrectionView> corrections) {}

  /** Exactly one of both is given. */
  public record AddresseeView(@Nullable String organization, @Nullable String name) {}

  /** Appended ones came after publication and are not covered by the fingerprint. */
  public record TranslationView(
      String language,
      String text,
      boolean removed,
      String madeBy,
      String maker,
      String madeAt,
      boolean appended) {}

  /** What an organization holds against the result. */
  public record ReservationView(
      String organization, String language, String text, boolean removed, String recordedAt) {}

  /** What a text of the result should say. */
  public record CorrectionView(
      String organization,
      String language,
      String text,
      boolean removed,
      String reason,
      String at) {}

  /** The stub of a removed text. */
  public record RemovalView(
      String entry, String reason, String by, String at, @Nullable String fingerprintAfter) {}

  public static SummaryView of(String dialogueNumber, PublishedSummary summary) {
    return new SummaryView(
        dialogueNumber,
        Texts.of(summary.title()),
        new FingerprintView("SHA-256", FORMAT, summary.fingerprint()),
        time(summary.publishedAt()),
        summary.publishedBy(),
        summary.sections().stream().map(SummaryView::section).toList(),
        summary.removals().stream().map(SummaryView::removal).toList());
  }

  private static SectionView section(PublishedSummary.Section section) {
    ResultKind kind = section.kind();
    return new SectionView(
        section.number(),
        kind == null ? null : kind.key(),
        Texts.of(section.title()),
        section.results().stream().map(SummaryView::result).toList());
  }

  /** One result as open data gives it. */
  public static ResultView result(PublishedResult result) {
    return new ResultView(
        result.number(),
        result.kind().key(),
        result.originalLanguage().tag(),
        result.text(),
        result.removed(),
        result.topics().stream().map(topic -> topic.code()).sorted().toList(),
        result.addressees().stream()
            .map(whom -> new AddresseeView(whom.organizationNumber(), whom.name()))
            .toList(),
        result.translations().stream()
            .sorted(Comparator.comparing(translation -> translation.language().tag()))
            .map(SummaryView::translation)
            .toList(),
        result.reservations().stream().map(SummaryView::reservation).toList(),
        result.corrections().stream().map(SummaryView::correction).toList());
  }

  private static TranslationView translation(PublishedResult.Translation translation) {
    return new TranslationView(
        translation.language().tag(),
        translation.text(),
        translation.removed(),
        translation.madeBy().key(),
        translation.maker(),
        time(translation.madeAt()),
        translation.appended());
  }

  private static ReservationView reservation(PublishedResult.Reservation reservation) {
    return new ReservationView(
        reservation.organizationNumber(),
        reservation.language().tag(),
        reservation.text(),
        reservation.removed(),
        time(reservation.recordedAt()));
  }

  private static CorrectionView correction(PublishedResult.Correction correction) {
    return new CorrectionView(
        correction.organization().number(),
        correction.language().tag(),
        correction.text(),
        correction.removed(),
        correction.reason(),
        time(correction.at()));
  }

  private static RemovalView removal(Removal removal) {
    return new RemovalView(
        removal.entry(),
        removal.reason(),
        removal.by(),
        time(removal.at()),
        removal.fingerprintAfter());
  }

  private static String time(Instant instant) {
    return instant.toString();
  }
}
