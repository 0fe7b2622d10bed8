package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.SummaryResult.Section;

/** A facilitator writes, moves and deletes the sections of a draft. */
@Component
public class EditingSections {
  private final SummaryWork work;
  private final SummaryStore store;

  EditingSections(SummaryWork work, SummaryStore store) {
    this.work = work;
    this.store = store;
  }

  /** What is written in the form of a section; all may be missing but not a far too long title. */
  public record SectionContent(
      @Nullable String number, @Nullable ResultKind kind, TextPair title) {}

  /** Adds a section at the end. */
  public Outcome<SummaryResult> add(String dialogue, Acting acting, SectionContent content) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary -> {
          if (tooLong(content)) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          List<Section> sections = new ArrayList<>(summary.sections());
          sections.add(section(store.nextId(), content, List.of()));
          return new Outcome.Done<>(summary.withSections(sections));
        });
  }

  /**
   * Saves a section's heading.
   *
   * @param expectedVersion of the summary, as the editor saw it
   */
  public Outcome<SummaryResult> save(
      String dialogue, Acting acting, long sectionId, int expectedVersion, SectionContent content) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary -> {
          Optional<Section> old = summary.section(sectionId);
          if (old.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (summary.version() != expectedVersion) {
            return new Outcome.Overtaken<>(summary);
          }
          return tooLong(content)
              ? Outcome.refused(Refusal.TEXT_TOO_LONG)
              : new Outcome.Done<>(
                  summary.replacing(section(sectionId, content, old.get().points())));
        });
  }

  /** Deletes a section without points. */
  public Outcome<SummaryResult> delete(String dialogue, Acting acting, long sectionId) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary -> {
          Optional<Section> old = summary.section(sectionId);
          if (old.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (!old.get().points().isEmpty()) {
            return Outcome.refused(Refusal.SECTION_NOT_EMPTY);
          }
          List<Section> sections = new ArrayList<>(summary.sections());
          sections.remove(old.get());
          return new Outcome.Done<>(summary.withSections(sections));
        });
  }

  /** Moves a section with its points one place up or down. */
  public Outcome<SummaryResult> move(String dialogue, Acting acting, long sectionId, boolean up) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary -> {
          List<Section> sections = new ArrayList<>(summary.sections());
          int at = sections.indexOf(summary.section(sectionId).orElse(null));
          int to = up ? at - 1 : at + 1;
          if (at < 0) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (to >= 0 && to < sections.size()) {
            Collections.swap(sections, at, to);
          }
          return new Outcome.Done<>(summary.withSections(sections));
        });
  }

  private static boolean tooLong(SectionContent content) {
    return length(content.number()) > 40
        || length(content.title().english()) > 1000
        || length(content.title().khmer()) > 1000;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static Section section(
      long id, SectionContent content, List<SummaryResult.Point> points) {
    return new Section(
        id,
        PlainText.cleanOrNull(content.number()),
        content.kind(),
        new TextPair(
            PlainText.cleanOrNull(content.title().english()),
            PlainText.cleanOrNull(content.title().khmer())),
        points);
  }
}
