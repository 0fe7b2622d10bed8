package org.vetika.app.issue.draft;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/**
 * An e-mail address is confirmed by a link before anything is sent on, so that nobody raises issues
 * in the name of another's address. The same link opens the issue later.
 */
@Component
public class ConfirmingDraft {
  private final DraftRows rows;
  private final SendingDraft sending;
  private final IssueKeys keys;
  private final LeavingAddress address;
  private final Clock clock;

  ConfirmingDraft(
      DraftRows rows, SendingDraft sending, IssueKeys keys, LeavingAddress address, Clock clock) {
    this.rows = rows;
    this.sending = sending;
    this.keys = keys;
    this.address = address;
    this.clock = clock;
  }

  /** A fresh link for the draft; those before are good no more. Empty when it cannot be sent. */
  @Transactional
  public Optional<String> freshLink(String token, @Nullable Visitor visitor) {
    return rows.lock(Tokens.hash(token), clock.instant())
        .filter(draft -> IssueDrafts.mayGoOn(draft, visitor) && draft.number() == null)
        .filter(draft -> draft.asker() != null && draft.asker().kind() == AskerKind.E_MAIL)
        .map(draft -> {
          String link = Tokens.fresh();
          rows.awaitLink(draft.id(), Tokens.hash(link));
          return link;
        });
  }

  /** Whether a link can be used; looking does not use it. */
  @Transactional
  public boolean good(String link) {
    return keys.receiptHash(link, IssueKeys.Place.MAIL).isPresent()
        || address.good(link)
        || rows.lockByLink(Tokens.hash(link), clock.instant()).isPresent();
  }

  /**
   * Uses a link: the first time the issue goes on record, or the address that another wrote down
   * counts from now on; and always it opens the issue. Done with the hash of the receipt it stands
   * for.
   */
  @Transactional
  public Outcome<byte[]> use(String link) {
    Optional<IssueDraft> waiting = rows.lockByLink(Tokens.hash(link), clock.instant());
    if (waiting.isPresent()
        && sending.confirmed(waiting.get(), link)
            instanceof Outcome.Refused<String>(Refusal refusal)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused(refusal);
    }
    address.confirm(link);
    return keys.receiptHash(link, IssueKeys.Place.MAIL)
        .<Outcome<byte[]>>map(Outcome.Done::new)
        .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
  }
}
