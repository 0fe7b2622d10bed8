package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.EntryFiles;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;

/** Makes pages of issues; what is seen of them was decided before, by whoever read the detail. */
@Component
public class IssuePages {
  private final Places places;
  private final Topics topics;
  private final Dialogues dialogues;
  private final EntryFiles files;
  private final Clock clock;

  IssuePages(Places places, Topics topics, Dialogues dialogues, EntryFiles files, Clock clock) {
    this.places = places;
    this.topics = topics;
    this.dialogues = dialogues;
    this.files = files;
    this.clock = clock;
  }

  /** The page of an issue as everybody sees it, in a constant number of queries. */
  IssuePage page(IssueDetail detail, PageContext page) {
    return page(detail, FileViewer.EVERYBODY, AttachmentChip.PATH, page);
  }

  /**
   * The page of an issue as it was read for a viewer.
   *
   * @param viewer who sees its files, and whether their originals
   * @param path below which the viewer finds them
   */
  public IssuePage page(IssueDetail detail, FileViewer viewer, String path, PageContext page) {
    return IssuePage.of(detail, around(detail, files(detail, viewer, path, page)), page);
  }

  private IssueSurroundings around(IssueDetail detail, Map<Long, List<AttachmentChip>> chips) {
    Issue issue = detail.issue();
    String topic = issue.now().topic();
    return new IssueSurroundings(
        places(issue.now().place()),
        topic == null ? null : topics.find(topic).orElse(null),
        issue.dialogue() == null
            ? TextPair.NONE
            : dialogues.line(issue.dialogue()).map(DialogueLine::title).orElse(TextPair.NONE),
        chips,
        LocalDate.now(clock));
  }

  private Map<Long, List<AttachmentChip>> files(
      IssueDetail detail, FileViewer viewer, String path, PageContext page) {
    Map<Long, List<AttachmentChip>> chips = new HashMap<>();
    files
        .of(detail.issue().number(), detail.entries(), viewer)
        .forEach((entry, listed) -> chips.put(entry, AttachmentChip.of(listed, path, page)));
    return chips;
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
