package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.show.KindShare;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * A section of a summary result.
 *
 * @param anchor its id on the page
 * @param number as printed, with a full stop; may be empty
 */
public record SectionBlock(
    String anchor,
    String icon,
    String number,
    Phrase title,
    String count,
    List<ResultBlock> results) {

  static List<SectionBlock> of(String dialogue, PublishedSummary summary, PageContext page) {
    Stubs stubs = Stubs.of(summary.removals());
    var blocks = new ArrayList<SectionBlock>();
    for (PublishedSummary.Section section : summary.sections()) {
      blocks.add(of("s" + (blocks.size() + 1), dialogue, section, stubs, page));
    }
    return List.copyOf(blocks);
  }

  private static SectionBlock of(
      String anchor,
      String dialogue,
      PublishedSummary.Section section,
      Stubs stubs,
      PageContext page) {
    ResultKind kind = kind(section);
    return new SectionBlock(
        anchor,
        kind == null ? "list" : KindShare.icon(kind),
        number(section),
        title(section, page),
        page.number(section.results().size()),
        section.results().stream()
            .map(result -> ResultBlock.of(dialogue, result, result.kind() != kind, stubs, page))
            .toList());
  }

  static String number(PublishedSummary.Section section) {
    return section.number() == null ? "" : section.number() + ". ";
  }

  /** The section's own title, else what its results are. */
  static Phrase title(PublishedSummary.Section section, PageContext page) {
    if (!section.title().isEmpty()) {
      return Phrase.of(section.title(), page);
    }
    ResultKind kind = kind(section);
    return Phrase.plain(
        kind == null
            ? page.t("dialogues.section.results")
            : page.t("dialogues.kinds." + kind.key()));
  }

  /** What all results of the section are, null when they differ. */
  private static @Nullable ResultKind kind(PublishedSummary.Section section) {
    if (section.kind() != null) {
      return section.kind();
    }
    List<ResultKind> kinds =
        section.results().stream().map(PublishedResult::kind).distinct().toList();
    return kinds.size() == 1 ? kinds.getFirst() : null;
  }
}
