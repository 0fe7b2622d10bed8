package org.vetika.app.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.web.Visitor;

/**
 * Changes what is written of an organization. When somebody else changed it meanwhile, changes of
 * different fields are brought together; the same field changed by both is shown to the second
 * person, and nothing of either is lost.
 */
@Component
public class ChangingOrganization {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final Organizations organizations;
  private final ChangeLog log;
  private final KnownCodes codes;

  ChangingOrganization(
      TransactionTemplate transactions,
      OrganizationStore store,
      Organizations organizations,
      ChangeLog log,
      KnownCodes codes) {
    this.transactions = transactions;
    this.store = store;
    this.organizations = organizations;
    this.log = log;
    this.codes = codes;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Changed(String number) implements Outcome {}

    /** Nothing differs from what is on record. */
    record Unchanged(String number) implements Outcome {}

    /**
     * Others changed the same fields since the person began.
     *
     * @param combined the person's fields, and the others' where the person left them alone
     * @param clashes both sides of each field that both changed: before is the others', after the
     *     person's
     * @param version to be handed back when the person decides
     */
    record Conflict(OrganizationEntry combined, List<Field> clashes, int version)
        implements Outcome {}

    record Refused(List<FieldProblem> problems) implements Outcome {}

    /** Neither keeps the registry nor acts for this organization. */
    record NotAllowed() implements Outcome {}

    /** There is no such organization, or it was merged into another. */
    record NotOnRecord() implements Outcome {}
  }

  /** What a visitor may change of an organization. */
  public enum Extent {
    ALL,
    OWN_DESCRIPTION,
    NOTHING
  }

  /** Whoever keeps the registry changes all, members change how their own is described. */
  public Extent extent(Visitor visitor, long id) {
    if (Rights.keepsRegistry(visitor)) {
      return Extent.ALL;
    }
    return Rights.describes(visitor, organizations.idsOf(id))
        ? Extent.OWN_DESCRIPTION
        : Extent.NOTHING;
  }

  /**
   * Changes.
   *
   * @param version the version the person began with
   */
  public Outcome change(
      Visitor visitor, String number, int version, OrganizationEntry entry, String reason) {
    EntryReading.Known known = codes.forPlaces(List.of(entry.text("place").strip()));
    try {
      return Objects.requireNonNull(
          transactions.execute(transaction ->
              store
                  .lock(number)
                  .map(locked ->
                      change(visitor, locked, version, entry, known, ChangeReason.of(reason)))
                  .orElseGet(Outcome.NotOnRecord::new)));
    } catch (DuplicateKeyException e) {
      return new Outcome.Refused(List.of(new FieldProblem("identifiers", "taken")));
    }
  }

  private Outcome change(
      Visitor visitor,
      Locked locked,
      int version,
      OrganizationEntry entry,
      EntryReading.Known known,
      String reason) {
    OrganizationContent current = current(locked);
    Extent extent = extent(visitor, locked.id());
    if (extent == Extent.NOTHING) {
      return new Outcome.NotAllowed();
    }
    OrganizationEntry typed = extent == Extent.ALL ? entry : described(entry, current);
    return switch (EntryReading.read(typed, known)) {
      case EntryReading.Outcome.Refused(var problems) -> new Outcome.Refused(problems);
      case EntryReading.Outcome.Read(var wanted) ->
          decide(visitor, locked, version, current, wanted, reason);
    };
  }

  private Outcome decide(
      Visitor visitor,
      Locked locked,
      int version,
      OrganizationContent current,
      OrganizationContent wanted,
      String reason) {
    Map<String, @Nullable String> begunWith = changedMeanwhile(locked, version);
    Map<String, @Nullable String> wantedFields = ContentFields.of(wanted);
    Set<String> untouched =
        begunWith.keySet().stream()
            .filter(name -> Objects.equals(begunWith.get(name), wantedFields.get(name)))
            .collect(Collectors.toSet());
    OrganizationContent combined = ContentFields.combined(wanted, current, untouched);
    List<Field> changes = ContentFields.changes(current, combined);
    List<Field> clashes =
        changes.stream().filter(field -> begunWith.containsKey(field.name())).toList();
    if (!clashes.isEmpty()) {
      return new Outcome.Conflict(OrganizationEntry.of(combined), clashes, locked.version());
    }
    if (changes.isEmpty()) {
      return new Outcome.Unchanged(locked.number());
    }
    if (taken(locked, combined)) {
      return new Outcome.Refused(List.of(new FieldProblem("identifiers", "taken")));
    }
    store.update(locked.id(), combined);
    log.note(locked.id(), Action.CHANGED, visitor, reason, changes);
    return new Outcome.Changed(locked.number());
  }

  /** Every field that others changed since the version, with what it was then. */
  private Map<String, @Nullable String> changedMeanwhile(Locked locked, int version) {
    var fields = new LinkedHashMap<String, @Nullable String>();
    if (version < locked.version()) {
      for (Field field : log.since(locked.id(), version)) {
        if (!fields.containsKey(field.name())) {
          fields.put(field.name(), field.before());
        }
      }
    }
    return fields;
  }

  private boolean taken(Locked locked, OrganizationContent content) {
    return store.holders(content.identifiers()).values().stream()
        .anyMatch(holder -> !holder.equals(locked.number()));
  }

  private OrganizationContent current(Locked locked) {
    return Objects.requireNonNull(organizations.contents(List.of(locked.id())).get(locked.id()));
  }

  /** Only the own fields of what was typed; all others as on record. */
  private static OrganizationEntry described(OrganizationEntry typed, OrganizationContent current) {
    OrganizationEntry onRecord = OrganizationEntry.of(current);
    Map<String, String> texts = new LinkedHashMap<>(onRecord.texts());
    for (String name : ContentFields.OWN) {
      texts.put(name, typed.text(name));
    }
    return new OrganizationEntry(
        texts, onRecord.otherNames(), onRecord.identifiers(), typed.provinces(), typed.topics());
  }
}
