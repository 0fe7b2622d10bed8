package org.vetika.app.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.dialogue.show.KindShare;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * A numbered result as readers of one language see it.
 *
 * @param text in paragraphs
 * @param kind null where the section says it already
 * @param original the original text in paragraphs, when a translation is shown
 * @param translated who made the translation shown, null when the original is shown
 * @param machine whether nobody checked the translation shown
 * @param onlyIn that there is no translation yet; null when there is one
 * @param removed why the text is missing, null when it is there
 */
public record ResultBlock(
    String number,
    String href,
    List<Phrase> text,
    @Nullable Tag kind,
    List<Phrase> original,
    String originalLabel,
    @Nullable String translated,
    boolean machine,
    @Nullable String onlyIn,
    @Nullable String removed,
    List<Tag> topics,
    List<Link> addressees,
    List<Note> reservations,
    List<Note> corrections) {

  /** A kind or topic. */
  public record Tag(String icon, String name, String href) {}

  /** A name and its page; null when it has none. */
  public record Link(Phrase name, @Nullable String href) {}

  /**
   * What was added beside a text.
   *
   * @param heading who and when
   * @param reason empty when none is asked for
   */
  public record Note(String heading, List<Phrase> text, String reason) {}

  static ResultBlock of(
      String dialogue, PublishedResult result, boolean showKind, Stubs stubs, PageContext page) {
    PublishedResult.Translation translation = result.newest(page.language()).orElse(null);
    boolean foreign = result.shownIn(page.language()) != page.language();
    return new ResultBlock(
        result.number(),
        page.href("/dialogues/" + dialogue + "/results/" + result.number()),
        Paragraphs.of(result.shown(page.language()), result.shownIn(page.language()), page),
        showKind ? kind(result.kind(), page) : null,
        translation == null
            ? List.of()
            : Paragraphs.of(result.text(), result.originalLanguage(), page),
        page.t("dialogues.original-in." + result.originalLanguage().tag()),
        translation == null ? null : maker(translation, page),
        translation != null && translation.madeBy() == MakerKind.MACHINE,
        foreign && !result.removed()
            ? page.t("dialogues.only-in." + result.originalLanguage().tag())
            : null,
        result.removed() ? stubs.ofResult(dialogue, result, page) : null,
        result.topics().stream().map(topic -> topic(topic, page)).toList(),
        result.addressees().stream().map(each -> addressee(each, page)).toList(),
        reservations(dialogue, result, stubs, page),
        corrections(result, page));
  }

  static Tag kind(ResultKind kind, PageContext page) {
    return new Tag(KindShare.icon(kind), page.t("dialogues.result-kind." + kind.key()), "");
  }

  static Tag topic(Topic topic, PageContext page) {
    return new Tag("", topic.name(page.language()), page.href("/topics/" + topic.code()));
  }

  static String maker(PublishedResult.Translation translation, PageContext page) {
    return page.t("dialogues.translated." + translation.madeBy().key(), translation.maker());
  }

  static Link addressee(PublishedResult.Addressee each, PageContext page) {
    return each.organization() == null
        ? new Link(Phrase.plain(String.valueOf(each.name())), null)
        : new Link(
            Phrase.of(each.organization(), page),
            page.href("/organizations/" + each.organization().number()));
  }

  static List<Note> reservations(
      String dialogue, PublishedResult result, Stubs stubs, PageContext page) {
    return result.reservations().stream()
        .map(each ->
            new Note(
                page.t(
                    "dialogues.reservation-of",
                    each.organization().name(page.language()),
                    DialogueDates.day(each.recordedAt(), page)),
                each.removed()
                    ? List.of(Phrase.plain(stubs.ofReservation(dialogue, result, each, page)))
                    : Paragraphs.of(each.text(), each.language(), page),
                ""))
        .toList();
  }

  static List<Note> corrections(PublishedResult result, PageContext page) {
    return result.corrections().stream()
        .map(each ->
            new Note(
                page.t(
                    "dialogues.correction-of",
                    DialogueDates.day(each.at(), page),
                    each.by(),
                    each.organization().name(page.language())),
                each.removed()
                    ? List.of(Phrase.plain(page.t("dialogues.removed")))
                    : Paragraphs.of(each.text(), each.language(), page),
                each.reason()))
        .toList();
  }
}
