package org.vetika.app.organization;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.web.Visitor;

/**
 * Takes back a membership, recognition or statement that was recorded in error. The row stays with
 * the reason, and the history says who withdrew it.
 */
@Component
public class WithdrawingEntry {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final RelationStore relations;
  private final ChangeLog log;

  WithdrawingEntry(
      TransactionTemplate transactions,
      OrganizationStore store,
      RelationStore relations,
      ChangeLog log) {
    this.transactions = transactions;
    this.store = store;
    this.relations = relations;
    this.log = log;
  }

  /** What can be withdrawn. */
  public enum Kind {
    MEMBERSHIP,
    RECOGNITION,
    STATEMENT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String key) {
      return FieldReader.among(List.of(values()), Kind::key).apply(key);
    }
  }

  /** Withdraws an entry on the page of the organization of this number; a reason is a must. */
  public Recording withdraw(Visitor visitor, String number, Kind kind, long entry, String typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Recording.NotAllowed();
    }
    String reason = ChangeReason.of(typed);
    if (reason.isEmpty()) {
      return Recording.Refused.of("reason", "missing");
    }
    return Objects.requireNonNull(
        transactions.execute(transaction ->
            store
                .lock(number)
                .map(locked -> withdraw(visitor, locked, kind, entry, reason))
                .orElseGet(Recording.NotOnRecord::new)));
  }

  private Recording withdraw(Visitor visitor, Locked locked, Kind kind, long entry, String reason) {
    boolean withdrawn =
        switch (kind) {
          case MEMBERSHIP -> relations.withdrawMembership(entry, locked.id(), reason);
          case RECOGNITION -> relations.withdrawRecognition(entry, locked.id(), reason);
          case STATEMENT -> relations.withdrawStatement(entry, locked.id(), reason);
        };
    if (!withdrawn) {
      return new Recording.NotOnRecord();
    }
    log.note(
        locked.id(),
        Action.WITHDRAWN,
        visitor,
        reason,
        List.of(new Field(kind.key(), Long.toString(entry), null)));
    return new Recording.Recorded();
  }
}
