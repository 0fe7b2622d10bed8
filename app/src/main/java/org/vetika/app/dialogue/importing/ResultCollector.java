package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;
import org.vetika.app.dialogue.importing.FoundSummary.FoundSection;
import org.vetika.app.dialogue.importing.OutlineNode.Role;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Walks the outline and says of each node whether it is a section, a result or neither. */
final class ResultCollector {
  /**
   * What the enclosing headings say.
   *
   * @param reference number or title of the section
   * @param numbered whether {@code reference} is a number
   * @param kind kind that they name
   * @param points whether bullets under them are points
   * @param excluded whether nothing under them is a point
   */
  private record Context(
      @Nullable String reference,
      boolean numbered,
      @Nullable PointKind kind,
      boolean points,
      boolean excluded) {

    Context under(@Nullable String number, @Nullable String title, @Nullable PointKind named) {
      boolean keep = number == null && numbered;
      String next = keep ? reference : number == null ? title : number;
      return new Context(
          next, keep || number != null, named == null ? kind : named, true, excluded);
    }

    Context excluding() {
      return new Context(reference, numbered, null, false, true);
    }

    Context ledBy(@Nullable PointKind named, boolean results) {
      return new Context(
          reference, numbered, named == null ? kind : named, points || results, excluded);
    }
  }

  /** A longer sentence may name a kind in passing. */
  private static final int LONGEST_LEAD_IN = 14;

  private final Findings findings;

  private ResultCollector(Findings findings) {
    this.findings = findings;
  }

  static void collect(OutlineNode root, Findings findings) {
    new ResultCollector(findings).all(root, new Context(null, false, null, false, false));
  }

  private void all(OutlineNode parent, Context context) {
    for (OutlineNode child : parent.children()) {
      one(child, context);
    }
  }

  private void one(OutlineNode node, Context context) {
    switch (node.role()) {
      case HEADING -> heading(node, context);
      case LEAD_IN -> leadIn(node, context);
      case LABELLED -> labelled(node, context);
      case PLAIN -> plain(node, context);
      case CLOSING, ROOT -> looseAll(node);
    }
  }

  private void heading(OutlineNode node, Context context) {
    String text = node.text();
    PointKind kind = KindWords.of(text);
    if (HeadingWords.holdsNoResults(text)) {
      findings.loose(node.paragraph());
      all(node, context.excluding());
      return;
    }
    boolean prose = KindWords.isNamedIn(text) && !node.hasLabelledChildren() && !hasSections(node);
    String title = SectionTitle.trimmed(text);
    PointKind told = kind == null && HeadingWords.namesAddressee(text) ? context.kind() : kind;
    FoundSection section = new FoundSection(null, title, told, node.paragraph().index());
    findings.section(section);
    int before = findings.results().size() + findings.sections().size();
    Context inside = context.under(null, title, kind);
    if (prose && !context.excluded()) {
      prose(node, inside);
    } else {
      all(node, inside);
    }
    boolean empty = findings.results().size() + findings.sections().size() == before;
    if (empty && kind == null && !findings.isTableAt(node.lastIndex() + 1)) {
      findings.removeSection(section);
      findings.loose(node.paragraph());
    }
  }

  private static boolean hasSections(OutlineNode node) {
    return node.children().stream().anyMatch(child -> child.role() == Role.HEADING);
  }

  /** Paragraphs under a heading of a kind are its points, though nobody numbered them. */
  private void prose(OutlineNode node, Context context) {
    for (OutlineNode child : node.children()) {
      if (child.role() == Role.PLAIN && CleanText.hasLetterOrDigit(child.text())) {
        paragraph(child, context);
      } else {
        one(child, context);
      }
    }
  }

  private void paragraph(OutlineNode node, Context context) {
    int index = node.paragraph().index();
    findings.place(node.paragraph(), Placement.RESULT);
    Optional<InlinePoints> points = InlinePoints.in(node.text());
    if (points.isEmpty()) {
      findings.result(
          new FoundResult(null, context.kind(), context.reference(), node.text(), index, index));
      return;
    }
    findings.loosePart(node.paragraph(), points.get().lead());
    for (InlinePoints.Point point : points.get().points()) {
      findings.result(
          new FoundResult(
              point.number(), context.kind(), context.reference(), point.text(), index, index));
    }
  }

  /** "Challenges: the procedure has many steps …" says by itself what it is. */
  private void plain(OutlineNode node, Context context) {
    PointKind kind = context.excluded() ? null : KindWords.ofParagraph(node.text());
    if (kind == null || HeadingRule.endsWithColon(node.text())) {
      looseAll(node);
      return;
    }
    int index = node.paragraph().index();
    findings.place(node.paragraph(), Placement.RESULT);
    findings.result(new FoundResult(null, kind, context.reference(), node.text(), index, index));
  }

  private void leadIn(OutlineNode node, Context context) {
    String text = node.text();
    findings.loose(node.paragraph());
    String last = Sentences.of(text).getLast();
    PointKind kind = CleanText.wordCount(last) <= LONGEST_LEAD_IN ? KindWords.of(last) : null;
    if (kind == null && HeadingWords.holdsNoResults(text)) {
      all(node, context.excluding());
    } else {
      all(node, context.ledBy(kind, kind != null || KindWords.leadsToResults(last)));
    }
  }

  private void labelled(OutlineNode node, Context context) {
    PointLabel label = node.label();
    if (context.excluded() || label == null) {
      looseAll(node);
    } else if (SectionRule.isSection(node)) {
      section(node, context);
    } else if (label.isBullet() && !context.points()) {
      looseAll(node);
    } else {
      result(node, label, context);
    }
  }

  private void section(OutlineNode node, Context context) {
    SectionTitle title = SectionTitles.of(node);
    String titleText = title.title();
    if (titleText != null && title.body().isEmpty() && HeadingWords.holdsNoResults(titleText)) {
      findings.loose(node.paragraph());
      all(node, context.excluding());
      return;
    }
    PointKind kind = KindWords.of(titleText);
    findings.section(new FoundSection(node.number(), titleText, kind, node.paragraph().index()));
    Context inside = context.under(node.number(), titleText, kind);
    if (node.hasLabelledChildren() || hasSections(node)) {
      findings.loosePart(node.paragraph(), title.body());
      List<OutlineNode> rest = SectionTitles.afterTitle(node);
      SectionTitles.titleParagraph(node).ifPresent(p -> findings.place(p, Placement.SECTION));
      rest.forEach(child -> one(child, inside));
    } else {
      body(node, title, inside);
    }
  }

  /** A section without points: its text is one result under its own number. */
  private void body(OutlineNode node, SectionTitle title, Context context) {
    ResultText text = new ResultText(findings);
    SectionTitles.titleParagraph(node).ifPresent(p -> findings.place(p, Placement.SECTION));
    int first = node.paragraph().index();
    if (!title.body().isEmpty()) {
      text.add(node.paragraph(), title.body());
    }
    text.addBody(node, SectionTitles.afterTitle(node), !title.body().isEmpty());
    if (!text.isEmpty()) {
      findings.result(
          new FoundResult(
              node.number(), context.kind(), context.reference(), text.text(), first, text.last()));
    }
  }

  private void result(OutlineNode node, PointLabel label, Context context) {
    ResultText text = new ResultText(findings);
    text.addPoint(node, node.hasLaterSibling());
    NumberedKind named = NumberedKind.of(label);
    PointKind own = KindWords.ofLead(node.text());
    PointKind kind = named.kind() != null ? named.kind() : own == null ? context.kind() : own;
    findings.result(
        new FoundResult(
            label.number(),
            kind,
            context.reference(),
            text.text(),
            node.paragraph().index(),
            text.last()));
    for (OutlineNode child : ResultText.ownNumbered(node)) {
      one(child, context);
    }
  }

  /** The kind that the label's own word names ("Recommendation 3:"). */
  private record NumberedKind(@Nullable PointKind kind) {
    static NumberedKind of(PointLabel label) {
      NumberedWord word = label.word();
      return new NumberedKind(word == null ? null : word.kind());
    }
  }

  private void looseAll(OutlineNode node) {
    findings.loose(node.paragraph());
    node.children().forEach(this::looseAll);
  }
}
