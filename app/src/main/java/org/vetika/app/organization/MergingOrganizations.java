package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.web.Visitor;

/**
 * Makes one of two entries that are the same organization. The other keeps its number, whose
 * address leads on, and its history; its memberships, identifiers, recognitions, statements and
 * names move. What other modules hold under its internal id stays and is found.
 */
@Component
public class MergingOrganizations {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final MergeStore merges;
  private final Organizations organizations;
  private final ChangeLog log;

  MergingOrganizations(
      TransactionTemplate transactions,
      OrganizationStore store,
      MergeStore merges,
      Organizations organizations,
      ChangeLog log) {
    this.transactions = transactions;
    this.store = store;
    this.merges = merges;
    this.organizations = organizations;
    this.log = log;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The number under which both are now found. */
    record Merged(String number) implements Outcome {}

    record Refused(List<FieldProblem> problems) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** One of them is not on record, or was merged already. */
    record NotOnRecord() implements Outcome {}
  }

  /**
   * Merges.
   *
   * @param from the number that will lead to the other
   * @param into the number that stays
   * @param typed why; a must
   */
  public Outcome merge(Visitor visitor, String from, String into, String typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Outcome.NotAllowed();
    }
    String reason = ChangeReason.of(typed);
    if (reason.isEmpty() || from.equals(into)) {
      return refused(reason.isEmpty() ? "reason" : "into", reason.isEmpty() ? "missing" : "itself");
    }
    try {
      return Objects.requireNonNull(
          transactions.execute(transaction -> merge(visitor, lock(from, into), reason)));
    } catch (DataIntegrityViolationException e) {
      if (MembershipCircle.causes(e)) {
        return refused("into", "circle");
      }
      throw e;
    }
  }

  private record Pair(Optional<Locked> from, Optional<Locked> into) {}

  /** In one order, so that two people who merge at once cannot hold each other up. */
  private Pair lock(String from, String into) {
    if (from.compareTo(into) < 0) {
      Optional<Locked> first = store.lock(from);
      return new Pair(first, store.lock(into));
    }
    Optional<Locked> first = store.lock(into);
    return new Pair(store.lock(from), first);
  }

  private Outcome merge(Visitor visitor, Pair pair, String reason) {
    if (pair.from.isEmpty() || pair.into.isEmpty()) {
      return new Outcome.NotOnRecord();
    }
    Locked from = pair.from.get();
    Locked into = pair.into.get();
    OrganizationContent gone = content(from);
    OrganizationContent kept = content(into);
    OrganizationContent both = both(kept, gone);
    store.update(from.id(), without(gone));
    merges.moveRelations(from.id(), into.id(), reason);
    store.update(into.id(), both);
    merges.point(from.id(), into.id());
    log.note(
        from.id(),
        Action.MERGED,
        visitor,
        reason,
        List.of(new Field("merged_into", null, into.number())));
    var fields = new ArrayList<>(ContentFields.changes(kept, both));
    fields.add(new Field("absorbed", null, from.number()));
    log.note(into.id(), Action.ABSORBED, visitor, reason, fields);
    return new Outcome.Merged(into.number());
  }

  private OrganizationContent content(Locked locked) {
    return Objects.requireNonNull(organizations.contents(List.of(locked.id())).get(locked.id()));
  }

  /** The kept one, its empty fields filled, with all names, identifiers, provinces and topics. */
  private static OrganizationContent both(OrganizationContent kept, OrganizationContent gone) {
    var identifiers = new ArrayList<>(kept.identifiers());
    gone.identifiers().stream()
        .filter(each -> !identifiers.contains(each))
        .forEach(identifiers::add);
    var provinces = new TreeSet<>(kept.provinces());
    provinces.addAll(gone.provinces());
    var topics = new TreeSet<>(kept.topics());
    topics.addAll(gone.topics());
    return new OrganizationContent(
        kept.kind(),
        first(kept.nameEnglish(), gone.nameEnglish()),
        first(kept.nameKhmer(), gone.nameKhmer()),
        first(kept.acronym(), gone.acronym()),
        otherNames(kept, gone),
        first(kept.descriptionEnglish(), gone.descriptionEnglish()),
        first(kept.descriptionKhmer(), gone.descriptionKhmer()),
        first(kept.founded(), gone.founded()),
        kept.contact(),
        kept.level(),
        kept.place(),
        kept.active(),
        kept.dissolvedOn(),
        List.copyOf(identifiers),
        provinces,
        topics,
        kept.illustration());
  }

  private static List<OtherName> otherNames(OrganizationContent kept, OrganizationContent gone) {
    var names = new ArrayList<>(kept.otherNames());
    addName(names, gone.nameEnglish(), kept.nameEnglish(), "en", OtherName.Usage.OTHER);
    addName(names, gone.nameKhmer(), kept.nameKhmer(), "km", OtherName.Usage.OTHER);
    addName(names, gone.acronym(), kept.acronym(), "en", OtherName.Usage.ACRONYM);
    gone.otherNames().stream().filter(each -> !names.contains(each)).forEach(names::add);
    return List.copyOf(names);
  }

  private static void addName(
      List<OtherName> names,
      @Nullable String gone,
      @Nullable String kept,
      String language,
      OtherName.Usage usage) {
    boolean known = names.stream().anyMatch(each -> each.name().equals(gone));
    if (gone != null && kept != null && !gone.equals(kept) && !known) {
      names.add(new OtherName(gone, language, usage, null, null));
    }
  }

  /** Identifiers are unique: they move. Names stay, the old number is still its own. */
  private static OrganizationContent without(OrganizationContent gone) {
    return new OrganizationContent(
        gone.kind(),
        gone.nameEnglish(),
        gone.nameKhmer(),
        gone.acronym(),
        gone.otherNames(),
        gone.descriptionEnglish(),
        gone.descriptionKhmer(),
        gone.founded(),
        gone.contact(),
        gone.level(),
        gone.place(),
        gone.active(),
        gone.dissolvedOn(),
        List.of(),
        gone.provinces(),
        gone.topics(),
        gone.illustration());
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  private static Outcome refused(String field, String key) {
    return new Outcome.Refused(List.of(new FieldProblem(field, key)));
  }
}
