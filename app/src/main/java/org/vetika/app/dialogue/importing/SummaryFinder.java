package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.FoundSummary.FoundPlace;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Understands the paragraphs of a document, whatever its format was. */
final class SummaryFinder {
  private static final int INTRODUCTION = 40;

  private final List<Paragraph> paragraphs;
  private final ReadingBudget budget;
  private final @Nullable String language;
  private final HeaderFields fields = new HeaderFields();
  private final Findings findings = new Findings();
  private final FoundOrganizations organizations = new FoundOrganizations();
  private final ChannelFinder channels = new ChannelFinder();
  private final Dateline dateline;

  private SummaryFinder(List<Block> blocks, PlaceNames placeNames, ReadingBudget budget) {
    this.paragraphs = LabelSequence.label(blocks);
    this.budget = budget;
    this.language = DocumentLanguage.of(blocks);
    this.dateline = new Dateline(placeNames, new DateFinder("km".equals(language)));
  }

  static ReadingOutcome.Read find(List<Block> blocks, PlaceNames placeNames, ReadingBudget budget)
      throws RefusedException {
    return new SummaryFinder(blocks, placeNames, budget).find();
  }

  private ReadingOutcome.Read find() throws RefusedException {
    List<Paragraph> text = new ArrayList<>();
    paragraphs.stream().filter(p -> !p.block().aside()).forEach(text::add);
    new HeaderReader(text, fields, findings, dateline).read();
    markDraftFromAsides();
    new OrganizationLists(organizations, findings).read(unplaced(text));
    outline(unplaced(text));
    introduction(text);
    paragraphs.stream().filter(p -> !findings.isPlaced(p.index())).forEach(findings::loose);
    return outcome();
  }

  private void markDraftFromAsides() {
    boolean draft =
        paragraphs.stream()
            .filter(p -> p.block().aside())
            .anyMatch(p -> p.block().text().matches("(?i)[\\[(*\\s]*draft\\b[^.]{0,30}"));
    if (draft) {
      fields.markDraft();
    }
  }

  private List<Paragraph> unplaced(List<Paragraph> all) {
    return all.stream().filter(p -> !findings.isPlaced(p.index())).toList();
  }

  private void outline(List<Paragraph> body) throws RefusedException {
    TableResults tables = TableResults.take(body, findings);
    ResultCollector.collect(OutlineBuilder.build(tables.rest(), budget), findings);
    tables.addTo(findings);
  }

  /** What stands before the results, and lists beside them, tells who, when, where and how. */
  private void introduction(List<Paragraph> text) throws RefusedException {
    int firstResult =
        text.stream()
            .filter(p -> isResult(findings.placementOf(p.index())))
            .mapToInt(Paragraph::index)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    OrganizationFinder finder = new OrganizationFinder(organizations);
    List<String> sentences = new ArrayList<>();
    for (Paragraph paragraph : text) {
      budget.tick();
      if (paragraph.index() < firstResult
          && findings.placementOf(paragraph.index()) == Placement.NOT_PLACED) {
        sentences.add(paragraph.text());
        finder.read(paragraph.text());
        channels.read(paragraph.text());
      }
    }
    if (fields.title() != null) {
      channels.read(fields.title());
    }
    new IntroductionReader(dateline, fields).read(sentences.stream().limit(INTRODUCTION).toList());
    titleAsLastSource();
  }

  private static boolean isResult(Placement placement) {
    return placement == Placement.RESULT || placement == Placement.SECTION;
  }

  /** A title that states when or where counts when nothing else does. */
  private void titleAsLastSource() {
    String title = fields.title();
    if (title == null) {
      return;
    }
    if (fields.date() == null) {
      dateline.dates(title).stream().findFirst().ifPresent(fields::date);
    }
    if (fields.places().isEmpty()) {
      fields.places(dateline.places(title));
    }
  }

  private String wholeText() {
    return paragraphs.stream().map(Paragraph::display).collect(Collectors.joining("\n"));
  }

  private ReadingOutcome.Read outcome() {
    FoundDate date = fields.date();
    FoundSummary summary =
        new FoundSummary(
            fields.title(),
            date == null ? null : date.first(),
            date == null ? null : date.last(),
            fields.isDraft(),
            language,
            fields.theme(),
            fields.places().stream().map(p -> new FoundPlace(p.code(), p.name())).toList(),
            organizations.inOrderOf(wholeText()),
            channels.all(),
            findings.sections(),
            findings.results(),
            findings.notPlaced());
    List<SourceParagraph> source =
        paragraphs.stream()
            .map(p ->
                new SourceParagraph(
                    p.index(), p.block().page(), p.display(), findings.placementOf(p.index())))
            .toList();
    return new ReadingOutcome.Read(summary, source);
  }
}
