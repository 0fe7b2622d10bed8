package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationMatching.Sought;
import org.vetika.app.web.Visitor;

/**
 * Puts a new organization on record. One that may be there already under a like name or acronym is
 * registered only when the person has seen those and says that it is another.
 */
@Component
public class RegisteringOrganization {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final OrganizationMatching matching;
  private final ChangeLog log;
  private final KnownCodes codes;

  RegisteringOrganization(
      TransactionTemplate transactions,
      OrganizationStore store,
      OrganizationMatching matching,
      ChangeLog log,
      KnownCodes codes) {
    this.transactions = transactions;
    this.store = store;
    this.matching = matching;
    this.log = log;
    this.codes = codes;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is on record under this number. */
    record Registered(long id, String number) implements Outcome {}

    /** It may be one of these; register again and name their numbers to say that it is not. */
    record PerhapsOnRecord(List<OrganizationMatch> matches) implements Outcome {}

    record Refused(List<FieldProblem> problems) implements Outcome {}

    /** The visitor neither facilitates nor administers. */
    record NotAllowed() implements Outcome {}
  }

  /**
   * Registers.
   *
   * @param others numbers of organizations that the person says are not this one
   * @param reason why, for the history; may be empty
   */
  public Outcome register(
      Visitor visitor, OrganizationEntry entry, Collection<String> others, String reason) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Outcome.NotAllowed();
    }
    EntryReading.Known known = codes.forPlaces(List.of(entry.text("place").strip()));
    return switch (EntryReading.read(entry, known)) {
      case EntryReading.Outcome.Refused(var problems) -> new Outcome.Refused(problems);
      case EntryReading.Outcome.Read(var content) ->
          register(visitor, content, others, ChangeReason.of(reason));
    };
  }

  private Outcome register(
      Visitor visitor, OrganizationContent content, Collection<String> others, String reason) {
    try {
      return Objects.requireNonNull(
          transactions.execute(transaction -> {
            // Taken first: two people who register the same wait here for each other, and the
            // second sees what the first has registered.
            String number = store.nextNumber();
            Outcome outcome = checked(visitor, content, others, reason, number);
            if (!(outcome instanceof Outcome.Registered)) {
              transaction.setRollbackOnly();
            }
            return outcome;
          }));
    } catch (DuplicateKeyException e) {
      return identifierTaken();
    }
  }

  private Outcome checked(
      Visitor visitor,
      OrganizationContent content,
      Collection<String> others,
      String reason,
      String number) {
    List<OrganizationMatch> matches =
        matches(content).stream()
            .filter(match -> !others.contains(match.organization().number()))
            .toList();
    if (!matches.isEmpty()) {
      return new Outcome.PerhapsOnRecord(matches);
    }
    if (!store.holders(content.identifiers()).isEmpty()) {
      return identifierTaken();
    }
    long id = store.insert(number, content);
    log.note(id, Action.REGISTERED, visitor, reason, ContentFields.changes(null, content));
    return new Outcome.Registered(id, number);
  }

  private List<OrganizationMatch> matches(OrganizationContent content) {
    Map<Long, OrganizationMatch> best = new LinkedHashMap<>();
    matching.findAll(sought(content)).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingDouble(OrganizationMatch::score).reversed())
        .forEach(match -> best.putIfAbsent(match.organization().id(), match));
    return List.copyOf(best.values());
  }

  /** Every name that the organization brings. */
  static List<Sought> sought(OrganizationContent content) {
    var sought = new ArrayList<Sought>();
    sought.add(new Sought(content.nameEnglish(), content.acronym()));
    sought.add(new Sought(content.nameKhmer(), content.acronym()));
    for (OtherName other : content.otherNames()) {
      sought.add(
          other.usage() == OtherName.Usage.ACRONYM
              ? new Sought(null, other.name())
              : new Sought(other.name(), null));
    }
    return sought;
  }

  private static Outcome identifierTaken() {
    return new Outcome.Refused(List.of(new FieldProblem("identifiers", "taken")));
  }
}
