package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.ResultList;
import org.vetika.app.dialogue.Results;
import org.vetika.app.opendata.representation.KnownDate;
import org.vetika.app.opendata.representation.ResultRepresentations;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;

/** Published results, those of the newest dialogue first, then as printed. */
@Component
public class ResultOpenList implements OpenList<ResultEntry> {
  private final Results results;
  private final Dialogues dialogues;
  private final KnownCodes codes;
  private final ResultRepresentations representations;

  ResultOpenList(
      Results results,
      Dialogues dialogues,
      KnownCodes codes,
      ResultRepresentations representations) {
    this.results = results;
    this.dialogues = dialogues;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "results";
  }

  @Override
  public Pattern keys() {
    return Codes.DIALOGUE_RESULT;
  }

  @Override
  public Selection<ResultEntry> select(Parameters parameters, Language language) {
    var dialogue =
        parameters.known("dialogue", Codes.DIALOGUE, dialogues::line, "/api/v1/dialogues");
    OrganizationSummary addressee = codes.organization(parameters, "addressee");
    return selection(
        new ResultFilter(
            dialogue == null ? null : dialogue.number(),
            parameters.choice("kind", ResultKind.values(), ResultKind::key),
            codes.topic(parameters, "topic"),
            codes.place(parameters, "place"),
            parameters.year("year"),
            addressee == null ? null : addressee.id()));
  }

  /** The results of one dialogue, of which only the kind may be chosen. */
  public Selection<ResultEntry> select(Parameters parameters, String dialogue) {
    var kind = parameters.choice("kind", ResultKind.values(), ResultKind::key);
    return selection(new ResultFilter(dialogue, kind, null, null, null, null));
  }

  private Selection<ResultEntry> selection(ResultFilter filter) {
    return (after, size) -> {
      ResultList found = results.page(filter, after, size);
      return new Part<>(found.entries(), found.next(), found.total());
    };
  }

  @Override
  public Object represent(ResultEntry entry) {
    return representations.of(entry);
  }

  @Override
  public List<Column<ResultEntry>> columns() {
    return List.of(
        Column.of("dialogue", ResultEntry::dialogueNumber),
        Column.of("number", entry -> entry.result().number()),
        Column.of("date", entry -> KnownDate.of(entry.dialogueDate(), entry.datePrecision())),
        Column.of("dialogue_title_en", entry -> entry.dialogueTitle().english()),
        Column.of("dialogue_title_km", entry -> entry.dialogueTitle().khmer()),
        Column.of("section_number", ResultEntry::sectionNumber),
        Column.of("section_en", entry -> entry.sectionTitle().english()),
        Column.of("section_km", entry -> entry.sectionTitle().khmer()),
        Column.of("kind", entry -> entry.result().kind().key()),
        Column.of("text_en", entry -> ResultRepresentations.in(entry.result(), Language.EN)),
        Column.of("text_km", entry -> ResultRepresentations.in(entry.result(), Language.KM)),
        Column.of("original_language", entry -> entry.result().originalLanguage().tag()),
        Column.of("removed", entry -> entry.result().removed()),
        Column.of("topics", entry -> entry.result().topics().stream().map(Topic::code).toList()),
        Column.of("addressees_en", entry -> addressees(entry, Language.EN)),
        Column.of("addressees_km", entry -> addressees(entry, Language.KM)),
        Column.of("corrections", entry -> entry.result().corrections().size()),
        Column.of("reservations", entry -> entry.result().reservations().size()),
        Column.of("fingerprint", ResultEntry::fingerprint),
        Column.of("published_at", ResultEntry::publishedAt),
        Column.of("illustration", ResultEntry::illustration),
        Column.of("url", entry -> representations.of(entry).point().url()));
  }

  private static List<String> addressees(ResultEntry entry, Language language) {
    Function<PublishedResult.Addressee, String> name =
        each ->
            each.organization() == null
                ? Objects.requireNonNullElse(each.name(), "")
                : each.organization().name(language);
    return entry.result().addressees().stream().map(name).toList();
  }
}
