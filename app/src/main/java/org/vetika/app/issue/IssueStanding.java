package org.vetika.app.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is true of an issue now and may be another tomorrow.
 *
 * @param authority the internal id of the competent authority; null while nobody was named
 * @param promisedOn the day by which the answer, or the last verification, promises to be done
 * @param partly both sides state that a part is done
 * @param flag {@code circle} or {@code authority-gone} when a facilitator must look at it
 * @param weight who reports it: the asker and all who joined
 */
public record IssueStanding(
    IssueState state,
    Visibility visibility,
    @Nullable String place,
    @Nullable String topic,
    @Nullable Long authority,
    @Nullable LocalDate promisedOn,
    boolean partly,
    @Nullable String flag,
    int weight,
    @Nullable Long mergedInto) {

  IssueStanding in(IssueState now) {
    return new IssueStanding(
        now, visibility, place, topic, authority, promisedOn, partly, flag, weight, mergedInto);
  }

  IssueStanding seenBy(Visibility now) {
    return new IssueStanding(
        state, now, place, topic, authority, promisedOn, partly, flag, weight, mergedInto);
  }

  IssueStanding with(@Nullable Long competent) {
    return new IssueStanding(
        state, visibility, place, topic, competent, promisedOn, partly, flag, weight, mergedInto);
  }

  IssueStanding promised(@Nullable LocalDate day, boolean part) {
    return new IssueStanding(
        state, visibility, place, topic, authority, day, part, flag, weight, mergedInto);
  }

  IssueStanding flagged(@Nullable String now) {
    return new IssueStanding(
        state, visibility, place, topic, authority, promisedOn, partly, now, weight, mergedInto);
  }

  IssueStanding joinedBy(int more) {
    return new IssueStanding(
        state,
        visibility,
        place,
        topic,
        authority,
        promisedOn,
        partly,
        flag,
        weight + more,
        mergedInto);
  }

  IssueStanding about(@Nullable String newPlace, @Nullable String newTopic) {
    return new IssueStanding(
        state,
        visibility,
        newPlace,
        newTopic,
        authority,
        promisedOn,
        partly,
        flag,
        weight,
        mergedInto);
  }

  IssueStanding mergedInto(long target) {
    return new IssueStanding(
        IssueState.MERGED,
        visibility,
        place,
        topic,
        authority,
        promisedOn,
        partly,
        null,
        weight,
        target);
  }
}
