package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * What was said in one language, in paragraphs: the original, or a translation of it.
 *
 * @param action what is asked or will be done, in a translation; the original's stands by itself
 * @param maker who translated it, in words; null for the original
 * @param machine whether nobody checked the translation
 * @param folded whether it is behind its heading: translations for readers of the other language
 * @param heading of what is folded
 */
public record Said(
    List<Phrase> text,
    List<Phrase> action,
    @Nullable String maker,
    boolean machine,
    boolean folded,
    String heading) {

  /** The original, then the newest translation; nothing when the text had to go. */
  static List<Said> of(IssueEntry entry, PageContext page) {
    if (entry.removed()) {
      return List.of();
    }
    var all = new ArrayList<Said>();
    if (!entry.text().isEmpty()) {
      all.add(
          new Said(
              paragraphs(entry.text(), entry.language(), page), List.of(), null, false, false, ""));
    }
    entry.translations().stream()
        .filter(each -> !each.removed() && each.language() != entry.language())
        .reduce((earlier, later) -> later)
        .ifPresent(newest -> all.add(translation(newest, page)));
    return List.copyOf(all);
  }

  private static Said translation(IssueEntry.Translation each, PageContext page) {
    return new Said(
        paragraphs(each.text(), each.language(), page),
        paragraphs(each.action(), each.language(), page),
        page.t("issues.translated." + each.madeBy(), each.maker()),
        each.madeBy().equals("machine"),
        each.language() != page.language(),
        page.t("issues.translation-in." + each.language().tag()));
  }

  /** A text of several lines as paragraphs. */
  static List<Phrase> paragraphs(String text, Language language, PageContext page) {
    return Arrays.stream(text.split("\\R+"))
        .filter(line -> !line.isBlank())
        .map(line -> Phrase.of(line.strip(), language, page))
        .toList();
  }
}
