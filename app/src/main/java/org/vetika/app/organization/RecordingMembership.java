package org.vetika.app.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.organization.RelationStore.Source;
import org.vetika.app.web.Visitor;

/** Puts on record that one organization is a member of another, and when that ended. */
@Component
public class RecordingMembership {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final RelationStore relations;
  private final Organizations organizations;
  private final ChangeLog log;

  RecordingMembership(
      TransactionTemplate transactions,
      OrganizationStore store,
      RelationStore relations,
      Organizations organizations,
      ChangeLog log) {
    this.transactions = transactions;
    this.store = store;
    this.relations = relations;
    this.organizations = organizations;
    this.log = log;
  }

  /** What was typed, checked. */
  private record Entry(
      MembershipRole role,
      @Nullable PartialDate since,
      @Nullable PartialDate until,
      Source source) {}

  /**
   * Records a membership.
   *
   * @param number of the member
   * @param typed {@code coalition} (a number), {@code role}, {@code since}, {@code until}, {@code
   *     source}, {@code source_url}
   */
  public Recording record(Visitor visitor, String number, Map<String, String> typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Recording.NotAllowed();
    }
    var fields = new FieldReader(typed);
    String coalition = fields.required("coalition", 20).strip();
    Entry entry = entry(fields);
    if (!fields.problems().isEmpty()) {
      return new Recording.Refused(fields.problems());
    }
    try {
      return Objects.requireNonNull(
          transactions.execute(transaction -> record(visitor, number, coalition, entry)));
    } catch (DuplicateKeyException e) {
      return Recording.Refused.of("coalition", "already-member");
    } catch (DataIntegrityViolationException e) {
      if (MembershipCircle.causes(e)) {
        return Recording.Refused.of("coalition", "circle");
      }
      throw e;
    }
  }

  private static Entry entry(FieldReader fields) {
    MembershipRole role =
        fields
            .choice(
                "role", FieldReader.among(List.of(MembershipRole.values()), MembershipRole::key))
            .orElse(MembershipRole.MEMBER);
    PartialDate since = fields.date("since");
    PartialDate until = fields.date("until");
    fields.order("until", since, until);
    var source = new Source(fields.line("source", FieldReader.LINE), fields.address("source_url"));
    return new Entry(role, since, until, source);
  }

  private Recording record(Visitor visitor, String number, String coalition, Entry entry) {
    if (number.equals(coalition)) {
      return Recording.Refused.of("coalition", "circle");
    }
    // In one order, so that two people who record at once cannot hold each other up.
    boolean memberFirst = number.compareTo(coalition) < 0;
    Optional<Locked> first = store.lock(memberFirst ? number : coalition);
    Optional<Locked> second = store.lock(memberFirst ? coalition : number);
    Optional<Locked> member = memberFirst ? first : second;
    Optional<Locked> joined = memberFirst ? second : first;
    if (member.isEmpty()) {
      return new Recording.NotOnRecord();
    }
    if (joined.isEmpty()) {
      return Recording.Refused.of("coalition", "unknown-organization");
    }
    relations.insertMembership(
        member.get().id(), joined.get().id(), entry.role, entry.since, entry.until, entry.source);
    note(visitor, member.get().id(), joined.get().id(), null, text(entry), "");
    return new Recording.Recorded();
  }

  /** Ends a membership; it stays on record with both dates. */
  public Recording end(Visitor visitor, long membership, Map<String, String> typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Recording.NotAllowed();
    }
    var fields = new FieldReader(typed);
    fields.required("until", FieldReader.LINE);
    PartialDate until = fields.date("until");
    String reason = ChangeReason.of(typed.getOrDefault("reason", ""));
    if (until == null || !fields.problems().isEmpty()) {
      return new Recording.Refused(fields.problems());
    }
    return Objects.requireNonNull(
        transactions.execute(transaction -> end(visitor, membership, until, reason)));
  }

  private Recording end(Visitor visitor, long membership, PartialDate until, String reason) {
    var lasting = relations.lockMembership(membership);
    if (lasting.isEmpty() || !lasting.get().open()) {
      return new Recording.NotOnRecord();
    }
    PartialDate since = lasting.get().since();
    if (since != null && since.isAfter(until)) {
      return Recording.Refused.of("until", "order");
    }
    relations.endMembership(membership, until);
    String before = since == null ? "–" : since.iso() + "–";
    note(
        visitor,
        lasting.get().member(),
        lasting.get().coalition(),
        before,
        before + until.iso(),
        reason);
    return new Recording.Recorded();
  }

  /** In the history of both, as the dates of a membership in or of the other. */
  private void note(
      Visitor visitor,
      long member,
      long coalition,
      @Nullable String before,
      String after,
      String reason) {
    Map<Long, OrganizationName> names = organizations.names(List.of(member, coalition));
    String memberNumber = Objects.requireNonNull(names.get(member)).number();
    String coalitionNumber = Objects.requireNonNull(names.get(coalition)).number();
    log.note(
        member,
        Action.MEMBERSHIP,
        visitor,
        reason,
        List.of(field("member_of", coalitionNumber, before, after)));
    log.note(
        coalition,
        Action.MEMBERSHIP,
        visitor,
        reason,
        List.of(field("members", memberNumber, before, after)));
  }

  private static Field field(String name, String number, @Nullable String before, String after) {
    return new Field(name, before == null ? null : number + ": " + before, number + ": " + after);
  }

  private static String text(Entry entry) {
    String since = entry.since == null ? "" : entry.since.iso();
    String until = entry.until == null ? "" : entry.until.iso();
    return since + "–" + until;
  }
}
