package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Results;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueList;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Side;
import org.vetika.app.opendata.representation.IssueRepresentation;
import org.vetika.app.opendata.representation.IssueRepresentations;
import org.vetika.app.web.Language;

/** Issues that everybody may see, newest first. */
@Component
public class IssueOpenList implements OpenList<IssueItem> {
  private static final List<Side> WHO_ACTS = List.of(Side.FACILITATOR, Side.AUTHORITY, Side.ASKER);
  private static final List<String> YES_NO = List.of("yes", "no");

  private final Issues issues;
  private final IssueItems items;
  private final Dialogues dialogues;
  private final Results results;
  private final KnownCodes codes;
  private final IssueRepresentations representations;

  IssueOpenList(
      Issues issues,
      IssueItems items,
      Dialogues dialogues,
      Results results,
      KnownCodes codes,
      IssueRepresentations representations) {
    this.issues = issues;
    this.items = items;
    this.dialogues = dialogues;
    this.results = results;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "issues";
  }

  @Override
  public Pattern keys() {
    return Codes.ISSUE;
  }

  @Override
  public Selection<IssueItem> select(Parameters parameters, Language language) {
    IssueFilter filter = filter(parameters);
    return (after, size) -> {
      IssueList found = issues.page(filter, after, size);
      return new Part<>(items.of(found.lines()), found.next(), found.total());
    };
  }

  IssueFilter filter(Parameters parameters) {
    DialogueLine dialogue =
        parameters.known("dialogue", Codes.DIALOGUE, dialogues::line, "/api/v1/dialogues");
    return new IssueFilter(
        parameters.choice("state", IssueState.values(), IssueState::key),
        parameters.choice("waits", WHO_ACTS, Side::key),
        "yes".equals(parameters.choice("overdue", YES_NO, each -> each)),
        codes.place(parameters, "place"),
        codes.topic(parameters, "topic"),
        parameters.year("year"),
        codes.organizationIds(parameters, "authority"),
        codes.organizationIds(parameters, "asker"),
        dialogue == null ? null : dialogue.number(),
        result(parameters, dialogue),
        parameters.moment("changed-since"));
  }

  /** A point is one of a dialogue: without {@code dialogue} there is none to choose. */
  private @Nullable String result(Parameters parameters, @Nullable DialogueLine dialogue) {
    String of = dialogue == null ? "" : dialogue.number();
    return parameters.known(
        "result",
        Codes.RESULT,
        number ->
            of.isEmpty()
                ? java.util.Optional.empty()
                : results.find(of, number).map(found -> found.result().number()),
        "/api/v1/dialogues/{dialogue}/results");
  }

  @Override
  public IssueRepresentation represent(IssueItem item) {
    return representations.of(item.line(), item.place(), item.topic());
  }

  @Override
  public List<Column<IssueItem>> columns() {
    return IssueColumns.of(this::represent);
  }
}
