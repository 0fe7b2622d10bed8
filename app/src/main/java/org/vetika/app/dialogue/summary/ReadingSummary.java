package org.vetika.app.dialogue.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.SummaryState;

/** What somebody may see of a summary result at work. */
@Component
public class ReadingSummary {
  private final SummaryStore store;
  private final SummaryWork work;
  private final SummaryVersions versions;
  private final Discussion discussion;

  ReadingSummary(
      SummaryStore store, SummaryWork work, SummaryVersions versions, Discussion discussion) {
    this.store = store;
    this.work = work;
    this.versions = versions;
    this.discussion = discussion;
  }

  /**
   * A summary result with what was said about it.
   *
   * @param actors who the reader is to it
   */
  public record AtWork(
      SummaryResult summary,
      Set<Actor> actors,
      List<Discussion.Comment> comments,
      List<Discussion.Amendment> amendments,
      List<Discussion.Reservation> reservations,
      List<SummaryVersions.Version> versions) {

    /** Whether the table of transitions lets the reader do this now. */
    public boolean may(SummaryEvent event) {
      return SummaryTransitions.judge(summary.state(), event, actors)
          instanceof SummaryTransitions.Verdict.Allowed;
    }
  }

  /** Participants see it from when it is circulated, facilitators of a convener always. */
  public Optional<AtWork> read(String dialogueNumber, Acting acting) {
    return store
        .find(dialogueNumber)
        .map(summary ->
            new AtWork(
                summary,
                work.actors(summary.dialogue(), acting),
                discussion.comments(summary.id()),
                discussion.amendments(summary.id()),
                discussion.reservations(summary.id()),
                versions.of(summary.id())))
        .filter(ReadingSummary::visible);
  }

  private static boolean visible(AtWork found) {
    return found.actors().contains(Actor.FACILITATOR)
        || (found.actors().contains(Actor.PARTICIPANT)
            && found.summary().state() != SummaryState.DRAFT);
  }
}
