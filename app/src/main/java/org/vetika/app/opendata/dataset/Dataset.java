package org.vetika.app.opendata.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.SeriesYear;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.opendata.list.Column;
import org.vetika.app.opendata.list.DialogueOpenList;
import org.vetika.app.opendata.list.IssueFigures;
import org.vetika.app.opendata.list.IssueFiguresList;
import org.vetika.app.opendata.list.IssueItem;
import org.vetika.app.opendata.list.IssueOpenList;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.OrganizationOpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.PlaceOpenList;
import org.vetika.app.opendata.list.PublicIssues;
import org.vetika.app.opendata.list.ResultOpenList;
import org.vetika.app.opendata.list.SeriesOpenList;
import org.vetika.app.opendata.list.TopicOpenList;
import org.vetika.app.opendata.representation.DialogueRepresentations;
import org.vetika.app.opendata.representation.OrganizationRepresentations;
import org.vetika.app.organization.Membership;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.table.CsvText;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole record into a zip while it is read: a table and a file of JSON lines for each
 * list, the data card, the license, and the fingerprints of all files.
 */
@Component
public class Dataset {
  private final DialogueOpenList dialogueList;
  private final ResultOpenList resultList;
  private final IssueOpenList issueList;
  private final IssueFiguresList figuresList;
  private final OrganizationOpenList organizationList;
  private final PlaceOpenList placeList;
  private final TopicOpenList topicList;
  private final SeriesOpenList seriesList;
  private final ConsistencyLists consistency;
  private final Dialogues dialogues;
  private final PublicIssues issues;
  private final Organizations organizations;
  private final DialogueRepresentations dialogueRepresentations;
  private final OrganizationRepresentations organizationRepresentations;
  private final DataCard card;
  private final JsonMapper json;

  Dataset(
      DialogueOpenList dialogueList,
      ResultOpenList resultList,
      IssueOpenList issueList,
      IssueFiguresList figuresList,
      OrganizationOpenList organizationList,
      PlaceOpenList placeList,
      TopicOpenList topicList,
      SeriesOpenList seriesList,
      ConsistencyLists consistency,
      Dialogues dialogues,
      PublicIssues issues,
      Organizations organizations,
      DialogueRepresentations dialogueRepresentations,
      OrganizationRepresentations organizationRepresentations,
      DataCard card,
      JsonMapper json) {
    this.dialogueList = dialogueList;
    this.resultList = resultList;
    this.issueList = issueList;
    this.figuresList = figuresList;
    this.organizationList = organizationList;
    this.placeList = placeList;
    this.topicList = topicList;
    this.seriesList = seriesList;
    this.consistency = consistency;
    this.dialogues = dialogues;
    this.issues = issues;
    this.organizations = organizations;
    this.dialogueRepresentations = dialogueRepresentations;
    this.organizationRepresentations = organizationRepresentations;
    this.card = card;
    this.json = json;
  }

  /** Writes the zip and leaves the stream open. */
  public void write(OutputStream output) throws IOException {
    var zip = new FingerprintedZip(output);
    SequencedMap<String, List<String>> files = files();
    text(zip, "README.md", writer -> append(writer, card.text(Language.EN, files)));
    text(zip, "README.km.md", writer -> append(writer, card.text(Language.KM, files)));
    text(zip, "LICENSE.txt", writer -> append(writer, card.license()));
    table(zip, dialogueList);
    lines(zip, dialogueList, this::whole);
    table(zip, resultList);
    lines(zip, resultList, (ResultEntry entry) -> resultList.represent(entry));
    table(zip, issueList);
    lines(zip, issueList, this::whole);
    table(zip, figuresList);
    lines(zip, figuresList, (IssueFigures figures) -> figuresList.represent(figures));
    figures(zip);
    table(zip, organizationList);
    lines(zip, organizationList, this::whole);
    memberships(zip);
    table(zip, placeList);
    lines(zip, placeList, (Place place) -> placeList.represent(place));
    table(zip, topicList);
    lines(zip, topicList, (Topic topic) -> topicList.represent(topic));
    table(zip, seriesList);
    lines(zip, seriesList, (SeriesYear year) -> seriesList.represent(year));
    zip.finish("SHA256SUMS");
  }

  /** The columns of each list, by its name, in the order of the files. */
  private SequencedMap<String, List<String>> files() {
    var files = new LinkedHashMap<String, List<String>>();
    Stream.of(dialogueList, resultList, issueList, figuresList)
        .forEach(list -> files.put(list.name(), names(list)));
    Stream.of(
            consistency.indicators(),
            consistency.figures(),
            consistency.discrepancies(),
            consistency.findings(),
            consistency.rounds(),
            consistency.estimates())
        .forEach(list -> files.put(list.name(), names(list)));
    files.put("organizations", names(organizationList));
    files.put("memberships", MembershipColumns.ALL.stream().map(Column::name).toList());
    Stream.of(placeList, topicList, seriesList)
        .forEach(list -> files.put(list.name(), names(list)));
    return files;
  }

  private static <T> List<String> names(OpenList<T> list) {
    return list.columns().stream().map(Column::name).toList();
  }

  /** What parties count, what they state, and what is said of the differences. */
  private void figures(FingerprintedZip zip) throws IOException {
    table(zip, consistency.indicators());
    lines(zip, consistency.indicators(), consistency::whole);
    table(zip, consistency.figures());
    lines(zip, consistency.figures(), consistency.figures()::represent);
    table(zip, consistency.discrepancies());
    lines(zip, consistency.discrepancies(), consistency::whole);
    table(zip, consistency.findings());
    lines(zip, consistency.findings(), consistency.findings()::represent);
    table(zip, consistency.rounds());
    lines(zip, consistency.rounds(), consistency::whole);
    table(zip, consistency.estimates());
    lines(zip, consistency.estimates(), consistency::whole);
  }

  private Object whole(DialogueLine line) {
    return dialogues
        .detail(line.number())
        .<Object>map(dialogueRepresentations::of)
        .orElseGet(() -> dialogueList.represent(line));
  }

  private Object whole(IssueItem item) {
    return issues
        .find(item.line().issue().number())
        .<Object>map(Function.identity())
        .orElseGet(() -> issueList.represent(item));
  }

  private Object whole(OrganizationSummary summary) {
    return organizations
        .detail(summary.number())
        .<Object>map(detail -> organizationRepresentations.of(summary, detail))
        .orElseGet(() -> organizationList.represent(summary));
  }

  private <T> void table(FingerprintedZip zip, OpenList<T> list) throws IOException {
    List<Column<T>> columns = list.columns();
    text(
        zip,
        list.name() + ".csv",
        writer -> {
          CsvText table = CsvText.on(writer, columns.stream().map(Column::name).toList());
          all(list, item -> table.row(columns.stream().map(column -> column.cell(item)).toList()));
        });
  }

  private <T> void lines(FingerprintedZip zip, OpenList<T> list, Function<T, Object> whole)
      throws IOException {
    text(
        zip,
        list.name() + ".jsonl",
        writer ->
            all(list, item -> append(writer, json.writeValueAsString(whole.apply(item)) + "\n")));
  }

  private static <T> void all(OpenList<T> list, Consumer<T> consumer) {
    list.select(new Parameters(Map.of()), Language.EN).each(consumer);
  }

  /** Read before they are sent, so that a slow reader holds no connection of the database. */
  private void memberships(FingerprintedZip zip) throws IOException {
    List<Membership> all;
    try (Stream<Membership> memberships = organizations.memberships()) {
      all = memberships.toList();
    }
    text(
        zip,
        "memberships.csv",
        writer -> {
          CsvText table =
              CsvText.on(writer, MembershipColumns.ALL.stream().map(Column::name).toList());
          all.forEach(each ->
              table.row(MembershipColumns.ALL.stream().map(column -> column.cell(each)).toList()));
        });
    text(
        zip,
        "memberships.jsonl",
        writer ->
            all.forEach(each ->
                append(
                    writer,
                    json.writeValueAsString(organizationRepresentations.membership(each)) + "\n")));
  }

  private static void text(FingerprintedZip zip, String name, Consumer<Writer> content)
      throws IOException {
    OutputStream file = zip.file(name);
    var writer = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
    content.accept(writer);
    writer.flush();
    zip.endFile();
  }

  private static void append(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
