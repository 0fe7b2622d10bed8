package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.ResultFates;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * The permanent page of a result: both languages side by side.
 *
 * @param versions the original first, then the newest translation
 * @param fates what became of it; may be empty
 * @param previous null at the first result of the document, {@code next} at the last
 */
public record ResultPage(
    String number,
    String dialogue,
    Phrase dialogueTitle,
    String dialogueHref,
    String when,
    Phrase section,
    boolean illustration,
    ResultBlock.Tag kind,
    List<Version> versions,
    @Nullable String removed,
    List<ResultBlock.Tag> topics,
    List<ResultBlock.Link> addressees,
    List<ResultBlock.Note> reservations,
    List<ResultBlock.Note> corrections,
    List<ResultFates.Fate> fates,
    @Nullable Step previous,
    @Nullable Step next,
    String citation,
    String address,
    String published,
    String fingerprint,
    String dataHref) {

  /**
   * The text in one language.
   *
   * @param maker who translated it; null for the original
   * @param machine whether nobody checked it
   */
  public record Version(
      String language, String label, List<Phrase> text, @Nullable String maker, boolean machine) {}

  /** Another result of the same document. */
  public record Step(String number, String href) {}

  /**
   * The page of one entry.
   *
   * @param all the dialogue's results in the order of the document, the entry among them
   */
  static ResultPage of(
      ResultEntry entry,
      List<ResultEntry> all,
      Stubs stubs,
      List<ResultFates.Fate> fates,
      PageContext page) {
    PublishedResult result = entry.result();
    String dialogue = entry.dialogueNumber();
    int position = all.indexOf(entry);
    return new ResultPage(
        result.number(),
        dialogue,
        Phrase.of(entry.dialogueTitle(), page),
        page.href("/dialogues/" + dialogue),
        DialogueDates.words(
            entry.dialogueDate(), entry.dialogueDate(), entry.datePrecision(), page),
        Phrase.of(entry.sectionTitle(), page),
        entry.illustration(),
        ResultBlock.kind(result.kind(), page),
        result.removed() ? List.of() : versions(result, page),
        result.removed() ? stubs.ofResult(dialogue, result, page) : null,
        result.topics().stream().map(topic -> ResultBlock.topic(topic, page)).toList(),
        result.addressees().stream().map(each -> ResultBlock.addressee(each, page)).toList(),
        ResultBlock.reservations(dialogue, result, stubs, page),
        ResultBlock.corrections(result, page),
        fates,
        position > 0 ? step(all.get(position - 1), page) : null,
        position < all.size() - 1 ? step(all.get(position + 1), page) : null,
        Citation.result(dialogue, result.number(), page),
        Citation.address(dialogue, page) + "/results/" + result.number(),
        page.t("dialogues.published-on", DialogueDates.day(entry.publishedAt(), page)),
        entry.fingerprint(),
        page.href("/dialogues/" + dialogue + "/results/" + result.number() + ".json"));
  }

  private static List<Version> versions(PublishedResult result, PageContext page) {
    var versions = new ArrayList<Version>();
    Language original = result.originalLanguage();
    versions.add(
        new Version(
            original.tag(),
            page.t("dialogues.original-in." + original.tag()),
            Paragraphs.of(result.text(), original, page),
            null,
            false));
    result
        .newest(original.other())
        .ifPresent(translation ->
            versions.add(
                new Version(
                    translation.language().tag(),
                    page.t("dialogues.translation-in." + translation.language().tag()),
                    Paragraphs.of(translation.text(), translation.language(), page),
                    ResultBlock.maker(translation, page),
                    translation.madeBy() == MakerKind.MACHINE)));
    return List.copyOf(versions);
  }

  private static Step step(ResultEntry entry, PageContext page) {
    String number = entry.result().number();
    return new Step(
        number, page.href("/dialogues/" + entry.dialogueNumber() + "/results/" + number));
  }
}
