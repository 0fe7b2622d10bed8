package org.vetika.app.issue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/** What a thread consists of, drawn by {@code jte/issue/thread.jte}. */
public sealed interface ThreadBlock {

  /** What identifies an entry wherever it stands. */
  record Head(String anchor, String iso, String day, boolean partiesOnly) {}

  /**
   * The words of an entry.
   *
   * @param removed why the text is missing; null when it is there
   */
  record Words(List<Said> said, @Nullable String removed, List<AttachmentChip> files) {}

  /** A labeled value in paragraphs. */
  record Fact(String label, List<Phrase> lines, @Nullable String href) {}

  /**
   * What somebody said: both sides in the same frame.
   *
   * @param look {@code gov}, {@code cso} or empty
   * @param official an answer, or what replies to one
   * @param speaker who speaks, with their page if they have one
   * @param role how or for whom it was entered; empty when there is nothing to say
   * @param notes what it corrects, and what corrects it
   */
  record Post(
      Head head,
      String look,
      boolean official,
      String icon,
      String heading,
      Sentence speaker,
      String role,
      Words words,
      List<Fact> facts,
      List<Sentence> notes)
      implements ThreadBlock {}

  /** A step of the procedure, in one sentence, with the reason if one was given. */
  record Line(Head head, String icon, Sentence sentence, Words words) implements ThreadBlock {}

  /**
   * What both sides state about whether the answer was carried out, in equal columns.
   *
   * @param agreed whether both confirm, or both confirm in part
   * @param columns the authority's and the asker's
   */
  record Verification(String heading, String anchor, boolean agreed, List<Column> columns)
      implements ThreadBlock {}

  /**
   * One side's column.
   *
   * @param head null while this side states nothing
   * @param position null while this side states nothing
   * @param earlier leads to the entry, when the statement was made earlier in the thread
   */
  record Column(
      String look,
      Sentence name,
      @Nullable Head head,
      @Nullable Tag position,
      Words words,
      List<Fact> facts,
      @Nullable Sentence earlier) {}
}
