package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;

/** Makes pages of issues; what is seen of them was decided before, by whoever read the detail. */
@Component
public class IssuePages {
  private final Places places;
  private final Topics topics;
  private final Dialogues dialogues;
  private final Attachments attachments;
  private final Clock clock;

  IssuePages(
      Places places, Topics topics, Dialogues dialogues, Attachments attachments, Clock clock) {
    this.places = places;
    this.topics = topics;
    this.dialogues = dialogues;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * The page of an issue as it was read for a viewer, in a constant number of queries.
   *
   * @param originals whether to link the originals of files too, for the parties
   */
  public IssuePage page(IssueDetail detail, boolean originals, PageContext page) {
    return IssuePage.of(detail, around(detail, originals, page), page);
  }

  private IssueSurroundings around(IssueDetail detail, boolean originals, PageContext page) {
    Issue issue = detail.issue();
    String topic = issue.now().topic();
    return new IssueSurroundings(
        places(issue.now().place()),
        topic == null ? null : topics.find(topic).orElse(null),
        issue.dialogue() == null
            ? TextPair.NONE
            : dialogues.line(issue.dialogue()).map(DialogueLine::title).orElse(TextPair.NONE),
        files(detail, originals, page),
        LocalDate.now(clock));
  }

  /** The files of the entries that were read, and of no others. */
  private Map<Long, List<AttachmentChip>> files(
      IssueDetail detail, boolean originals, PageContext page) {
    Map<String, Long> owners =
        detail.entries().stream()
            .collect(
                Collectors.toMap(
                    entry -> EntryWords.address(detail.issue().number(), entry.id()),
                    IssueEntry::id));
    return attachments.of(owners.keySet()).stream()
        .collect(
            Collectors.groupingBy(
                file -> Objects.requireNonNull(owners.get(file.owner())),
                Collectors.collectingAndThen(
                    Collectors.toList(), files -> AttachmentChip.of(files, originals, page))));
  }

  private List<Place> places(@Nullable String code) {
    if (code == null) {
      return List.of();
    }
    var all = new ArrayList<Place>();
    places
        .find(code)
        .ifPresent(place -> {
          all.addAll(places.above(place));
          all.add(place);
        });
    return List.copyOf(all);
  }
}
