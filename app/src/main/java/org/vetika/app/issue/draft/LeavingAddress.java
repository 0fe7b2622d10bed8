package org.vetika.app.issue.draft;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The e-mail address of a person for whom somebody else entered an issue. Who entered it may have
 * written it wrongly: nothing is sent there but one question, until a link confirms it.
 */
@Component
public class LeavingAddress {
  /** What may be kept as an address: the mail itself proves that it is one. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\",;:\\\\\\p{Cntrl}]+@[^\\s@<>()\",;:\\\\\\p{Cntrl}]+");

  private static final int LONGEST = 254;

  private final JdbcClient database;
  private final IssueKeys keys;
  private final Clock clock;

  LeavingAddress(JdbcClient database, IssueKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** The address as it is kept; empty when it is none. */
  public static Optional<String> read(String typed) {
    String email = typed.strip();
    return email.length() <= LONGEST && EMAIL.matcher(email).matches()
        ? Optional.of(email)
        : Optional.empty();
  }

  /** Keeps the address of an issue that is on record now, and has it asked. */
  @Transactional(propagation = Propagation.MANDATORY)
  void leave(String number, String email) {
    database
        .sql(
            """
            with behind as (
              update issue_person set unconfirmed_email = :email from issue
              where issue.id = issue_person.issue_id and issue.number = :number
                and issue_person.receipt_hash is not null
              returning issue_person.issue_id)
            insert into stranger_letter (issue_id, due_at) select issue_id, :now from behind
            """)
        .param("email", email)
        .param("number", number)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean good(String link) {
    return keys.receiptHash(link, IssueKeys.Place.CONFIRMATION).isPresent();
  }

  /** From now on the person gets news there, and the link opens the issue. */
  @Transactional(propagation = Propagation.MANDATORY)
  void confirm(String link) {
    Optional<byte[]> receipt = keys.receiptHash(link, IssueKeys.Place.CONFIRMATION);
    if (receipt.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update issue_person set email = unconfirmed_email, unconfirmed_email = null
            where receipt_hash = :receipt and unconfirmed_email is not null
            """)
        .param("receipt", receipt.get(), Types.BINARY)
        .update();
    keys.end(link);
    keys.keep(link, receipt.get(), IssueKeys.Place.MAIL);
  }
}
