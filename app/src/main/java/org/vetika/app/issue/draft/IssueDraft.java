package org.vetika.app.issue.draft;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.issue.Visibility;

/**
 * An issue that somebody is still writing.
 *
 * @param matter what is the matter
 * @param place an official code; null when not answered yet, or when the whole country is meant
 * @param topic a topic code, or null
 * @param addressing null until it was said who should answer
 * @param authority internal id of the authority that was chosen, else null
 * @param asker null until somebody said as whom they raise it
 * @param visibility null until it was said who may see it
 * @param done which questions were answered
 * @param expiresAt when it is forgotten
 * @param waiting whether a link was mailed that has not been used yet
 * @param receiptSalt of the receipt code that is still shown; null when there is none
 * @param number of the issue it became, else null
 */
public record IssueDraft(
    long id,
    DraftOrigin origin,
    Matter matter,
    @Nullable String place,
    @Nullable String topic,
    @Nullable Addressing addressing,
    @Nullable Long authority,
    @Nullable Asker asker,
    @Nullable Visibility visibility,
    Set<DraftStep> done,
    Instant expiresAt,
    boolean waiting,
    byte @Nullable [] receiptSalt,
    @Nullable String number) {

  /** The questions of this kind of draft. */
  public Set<DraftStep> steps() {
    var steps = EnumSet.allOf(DraftStep.class);
    if (origin.kind() == DraftKind.ASSISTED || origin.kind() == DraftKind.FLOOR) {
      steps.remove(DraftStep.WHO);
    }
    return steps;
  }

  /** The first question that is not answered; empty when all are. */
  public Optional<DraftStep> next() {
    return steps().stream().filter(step -> !done.contains(step)).findFirst();
  }

  /** Under which files are kept until the issue is on record. */
  public String filesOwner() {
    return Attachments.DRAFT + "issue-" + id;
  }

  /** The question before one; empty at the first. */
  public Optional<DraftStep> before(DraftStep step) {
    return steps().stream()
        .filter(each -> each.compareTo(step) < 0)
        .reduce((earlier, later) -> later);
  }

  public IssueDraft with(Matter changed) {
    return answered(
        DraftStep.MATTER, changed, place, topic, addressing, authority, asker, visibility);
  }

  /** At another place: null means the whole country. */
  public IssueDraft at(@Nullable String code) {
    return answered(DraftStep.PLACE, matter, code, topic, addressing, authority, asker, visibility);
  }

  public IssueDraft about(@Nullable String code) {
    return answered(DraftStep.TOPIC, matter, place, code, addressing, authority, asker, visibility);
  }

  /** None of the issues that look alike is the same. */
  public IssueDraft unlike() {
    return answered(
        DraftStep.SIMILAR, matter, place, topic, addressing, authority, asker, visibility);
  }

  public IssueDraft addressed(Addressing how, @Nullable Long to) {
    return answered(DraftStep.AUTHORITY, matter, place, topic, how, to, asker, visibility);
  }

  /** There are no more files to give. */
  public IssueDraft withFiles() {
    return answered(
        DraftStep.FILES, matter, place, topic, addressing, authority, asker, visibility);
  }

  public IssueDraft by(Asker who) {
    return answered(DraftStep.WHO, matter, place, topic, addressing, authority, who, visibility);
  }

  public IssueDraft seenBy(Visibility who) {
    return answered(DraftStep.SEEN, matter, place, topic, addressing, authority, asker, who);
  }

  private IssueDraft answered(
      DraftStep step,
      Matter newMatter,
      @Nullable String newPlace,
      @Nullable String newTopic,
      @Nullable Addressing newAddressing,
      @Nullable Long newAuthority,
      @Nullable Asker newAsker,
      @Nullable Visibility newVisibility) {
    var answered = EnumSet.of(step);
    answered.addAll(done);
    return new IssueDraft(
        id,
        origin,
        newMatter,
        newPlace,
        newTopic,
        newAddressing,
        newAuthority,
        newAsker,
        newVisibility,
        Set.copyOf(answered),
        expiresAt,
        waiting,
        receiptSalt,
        number);
  }
}
