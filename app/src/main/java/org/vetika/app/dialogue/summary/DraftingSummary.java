package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.ChangingDialogue;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedPoint;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedSection;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.dialogue.summary.SummaryTransitions.Verdict;
import org.vetika.app.topic.Topics;

/** Begins the summary result of a dialogue: empty, or from what an importer found. */
@Component
public class DraftingSummary {
  private final SummaryWork work;
  private final SummaryStore store;
  private final JdbcClient database;
  private final Topics topics;
  private final Dialogues dialogues;
  private final ChangingDialogue changing;
  private final TransactionOperations transactions;

  DraftingSummary(
      SummaryWork work,
      SummaryStore store,
      JdbcClient database,
      Topics topics,
      Dialogues dialogues,
      ChangingDialogue changing,
      TransactionOperations transactions) {
    this.work = work;
    this.store = store;
    this.database = database;
    this.topics = topics;
    this.dialogues = dialogues;
    this.changing = changing;
    this.transactions = transactions;
  }

  /** Begins an empty draft with one section. */
  public Outcome<SummaryResult> begin(String dialogueNumber, Acting acting, TextPair title) {
    return begin(
        dialogueNumber,
        acting,
        title,
        empty -> List.of(new Section(store.nextId(), null, null, TextPair.NONE, List.of())));
  }

  /**
   * Begins a draft with the sections and points of a document; printed numbers stay wherever they
   * are unique. Organizations of the document that the dialogue does not name yet are added to it,
   * and channels and places when it has none; all of it is done, or nothing.
   *
   * @param note what to say about these additions in the history of the dialogue; public
   */
  public Outcome<SummaryResult> beginFrom(
      String dialogueNumber, Acting acting, ImportedSummary imported, String note) {
    List<String> codes =
        imported.sections().stream()
            .flatMap(section -> section.points().stream())
            .flatMap(point -> point.topics().stream())
            .distinct()
            .toList();
    if (topics.byCodes(codes).size() != codes.size()) {
      return Outcome.refused(Refusal.UNKNOWN_TOPIC);
    }
    boolean emptyText =
        imported.sections().stream()
            .flatMap(section -> section.points().stream())
            .anyMatch(point -> PlainText.clean(point.text()).isEmpty());
    if (emptyText) {
      return Outcome.refused(Refusal.EMPTY_TEXT);
    }
    return transactions.execute(status -> {
      Outcome<SummaryResult> begun =
          begin(dialogueNumber, acting, imported.title(), empty -> sections(imported));
      Outcome<SummaryResult> outcome =
          begun instanceof Outcome.Done<SummaryResult>
              ? withAdditions(dialogueNumber, acting, imported, note, begun)
              : begun;
      if (!(outcome instanceof Outcome.Done<SummaryResult>)) {
        status.setRollbackOnly();
      }
      return outcome;
    });
  }

  private Outcome<SummaryResult> withAdditions(
      String dialogueNumber,
      Acting acting,
      ImportedSummary imported,
      String note,
      Outcome<SummaryResult> begun) {
    DialogueDetail dialogue = dialogues.detail(dialogueNumber).orElseThrow();
    DialogueContent content = DialogueContent.of(dialogue);
    DialogueContent added = imported.addedTo(content);
    if (added.equals(content)) {
      return begun;
    }
    return switch (changing.change(dialogueNumber, acting, dialogue.version(), added, note)) {
      case Outcome.Done<DialogueDetail> done -> begun;
      case Outcome.Refused<DialogueDetail>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<DialogueDetail> never -> throw new IllegalStateException();
    };
  }

  /** Changes the title of the document. */
  public Outcome<SummaryResult> title(
      String dialogueNumber, Acting acting, int expectedVersion, TextPair title) {
    return work.change(
        dialogueNumber,
        acting,
        SummaryEvent.SAVE,
        summary ->
            summary.version() == expectedVersion
                ? new Outcome.Done<>(summary.withTitle(clean(title)))
                : new Outcome.Overtaken<>(summary));
  }

  private Outcome<SummaryResult> begin(
      String dialogueNumber,
      Acting acting,
      TextPair title,
      java.util.function.Function<SummaryResult, List<Section>> sections) {
    return work.inTransaction(() -> {
      Optional<Long> dialogue = lockDialogue(dialogueNumber);
      if (dialogue.isEmpty()) {
        return Outcome.refused(Refusal.UNKNOWN);
      }
      var actors = work.actors(dialogue.get(), acting);
      if (SummaryTransitions.judge(null, SummaryEvent.BEGIN, actors)
          instanceof Verdict.Denied(Refusal refusal)) {
        return Outcome.refused(refusal);
      }
      if (store.find(dialogueNumber).isPresent()) {
        return Outcome.refused(Refusal.SUMMARY_EXISTS);
      }
      SummaryResult empty = store.begin(dialogue.get(), dialogueNumber, clean(title));
      SummaryResult filled = empty.withSections(sections.apply(empty));
      return new Outcome.Done<>(
          store.save(
              empty,
              filled.withState(SummaryState.DRAFT),
              SummaryEvent.BEGIN,
              work.author(acting)));
    });
  }

  private Optional<Long> lockDialogue(String number) {
    return database
        .sql("select id from dialogue where number = :number for update")
        .param("number", number)
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  private List<Section> sections(ImportedSummary imported) {
    List<String> numbers = numbers(imported);
    var sections = new ArrayList<Section>();
    int next = 0;
    for (ImportedSection found : imported.sections()) {
      var points = new ArrayList<Point>();
      for (ImportedPoint point : found.points()) {
        points.add(point(imported, found, point, numbers.get(next++)));
      }
      sections.add(
          new Section(
              store.nextId(),
              PlainText.cleanOrNull(found.number()),
              found.kind(),
              clean(found.title()),
              points));
    }
    return sections;
  }

  private Point point(
      ImportedSummary imported, ImportedSection section, ImportedPoint point, String number) {
    return new Point(
        store.nextId(),
        number,
        point.kind() == null ? section.kind() : point.kind(),
        imported.language(),
        PlainText.clean(point.text()),
        point.topics(),
        List.of(),
        List.of(),
        0);
  }

  private static List<String> numbers(ImportedSummary imported) {
    var printed = new ArrayList<@Nullable String>();
    var sections = new ArrayList<String>();
    int position = 0;
    for (ImportedSection section : imported.sections()) {
      position++;
      for (ImportedPoint point : section.points()) {
        printed.add(point.number());
        sections.add(section.number() == null ? String.valueOf(position) : section.number());
      }
    }
    return PointNumbers.unique(printed, sections);
  }

  private static TextPair clean(TextPair title) {
    return new TextPair(
        PlainText.cleanOrNull(title.english()), PlainText.cleanOrNull(title.khmer()));
  }
}
