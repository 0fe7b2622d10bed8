package org.vetika.app.issue.routing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Adds and withdraws rules of who answers. Issues that are with somebody already stay there. */
@Component
public class ChangingRouting {
  private final TransactionTemplate transactions;
  private final RoutingStore store;
  private final PlaceReading places;
  private final AuthorityReading authorities;
  private final Topics topics;

  ChangingRouting(
      TransactionTemplate transactions,
      RoutingStore store,
      PlaceReading places,
      AuthorityReading authorities,
      Topics topics) {
    this.transactions = transactions;
    this.store = store;
    this.places = places;
    this.authorities = authorities;
    this.topics = topics;
  }

  /**
   * Adds a rule.
   *
   * @param typed {@code place} (a code or a name; empty: everywhere), {@code topic} (a code; empty:
   *     all), {@code authority} (a public number or a name), {@code level} (needed only when none
   *     is registered for the authority), {@code rising} ({@code true}: only for issues that rise
   *     to it), {@code from}, {@code until}, {@code note}
   */
  public Change add(Visitor visitor, Map<String, String> typed) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Change.NotAllowed();
    }
    var fields = new TypedFields(typed);
    Optional<RoutingEntry> entry = read(fields);
    if (entry.isEmpty()) {
      return new Change.Refused(fields.problems());
    }
    try {
      transactions.executeWithoutResult(transaction -> store.insert(entry.get(), visitor.name()));
      return new Change.Done();
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("routing_rule_overlap")) {
        return Change.Refused.of("from", "overlap");
      }
      throw e;
    }
  }

  private Optional<RoutingEntry> read(TypedFields fields) {
    Optional<Place> place = places.read(fields);
    String topic = fields.line("topic", TypedFields.LINE);
    if (topic != null && topics.find(topic).isEmpty()) {
      fields.refuse("topic", "choice", "");
    }
    Optional<OrganizationSummary> authority = authorities.read(fields);
    AuthorityLevel level = level(fields, authority);
    boolean rising = "true".equals(fields.line("rising", TypedFields.LINE));
    LocalDate from = fields.requiredDay("from");
    LocalDate until = fields.day("until");
    if (from != null && until != null && until.isBefore(from)) {
      fields.refuse("until", "order", "");
    }
    String note = fields.line("note", TypedFields.SENTENCE);
    if (fields.anyProblem() || authority.isEmpty() || level == null || from == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RoutingEntry(
            place.map(Place::code).orElse(null),
            topic,
            level,
            authority.get().id(),
            rising,
            from,
            until,
            note));
  }

  /** The registry decides, so that rules and the ladder upwards agree; else what was chosen. */
  private static @Nullable AuthorityLevel level(
      TypedFields fields, Optional<OrganizationSummary> authority) {
    AuthorityLevel registered = authority.map(OrganizationSummary::level).orElse(null);
    String typed = fields.line("level", TypedFields.LINE);
    if (typed == null) {
      if (authority.isPresent() && registered == null) {
        fields.refuse("level", "no-level", authority.get().number());
      }
      return registered;
    }
    AuthorityLevel chosen =
        Arrays.stream(AuthorityLevel.values())
            .filter(each -> each.key().equals(typed))
            .findFirst()
            .orElse(null);
    if (chosen == null) {
      fields.refuse("level", "choice", "");
    } else if (registered != null && registered != chosen) {
      fields.refuse("level", "other-level", authority.map(OrganizationSummary::number).orElse(""));
    }
    return chosen;
  }

  /** Withdraws a rule; it stays on record with the reason. */
  public Change withdraw(Visitor visitor, long id, String because) {
    if (!visitor.has(Role.ADMINISTRATOR)) {
      return new Change.NotAllowed();
    }
    var fields = new TypedFields(Map.of("because", because));
    String reason = fields.required("because", TypedFields.SENTENCE);
    if (fields.anyProblem()) {
      return new Change.Refused(fields.problems());
    }
    boolean withdrawn =
        Objects.requireNonNull(
            transactions.execute(transaction -> store.withdraw(id, visitor.name(), reason)));
    return withdrawn ? new Change.Done() : new Change.NotOnRecord();
  }
}
