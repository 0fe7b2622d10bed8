package org.vetika.app.issue.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.web.Language;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/**
 * Drafts, each under a secret of 256 bits that stands in its address and nowhere else; we keep its
 * SHA-256. Forgotten fourteen days after somebody last worked on them.
 */
@Component
public class IssueDrafts {
  /** How long a draft is kept after the last change. */
  public static final Duration LIFE = Duration.ofDays(14);

  private final DraftRows rows;
  private final Attachments attachments;
  private final Clock clock;

  IssueDrafts(DraftRows rows, Attachments attachments, Clock clock) {
    this.rows = rows;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Begins a draft; gives its secret. */
  @Transactional
  public String begin(DraftOrigin origin, Language language) {
    String token = Tokens.fresh();
    begin(token, origin, language);
    return token;
  }

  /**
   * Begins a draft under a secret that a form carried; nothing happens when it was begun before.
   */
  @Transactional
  public void begin(String token, DraftOrigin origin, Language language) {
    Instant now = clock.instant();
    rows.insert(Tokens.hash(token), origin, language, now, now.plus(LIFE));
  }

  /** The draft of a secret, if this visitor may go on with it. */
  public Optional<IssueDraft> find(String token, @Nullable Visitor visitor) {
    return rows.find(Tokens.hash(token), clock.instant()).filter(draft -> mayGoOn(draft, visitor));
  }

  static boolean mayGoOn(IssueDraft draft, @Nullable Visitor visitor) {
    return draft.origin().person() == null
        || (visitor != null && Objects.equals(draft.origin().person(), visitor.person()));
  }

  /** Stores what was answered. A link that was mailed before is good no more. */
  @Transactional
  public void save(IssueDraft draft) {
    Instant now = clock.instant();
    rows.save(draft, now, now.plus(LIFE));
  }

  /** Forgets a draft that is not sent yet. */
  @Transactional
  public void discard(String token) {
    rows.find(Tokens.hash(token), clock.instant())
        .filter(draft -> draft.number() == null)
        .ifPresent(draft -> attachments.discard(draft.filesOwner()));
    rows.delete(Tokens.hash(token));
  }

  /** The receipt code was written down, and is never shown again. */
  @Transactional
  public void receiptNoted(String token) {
    rows.forgetReceipt(Tokens.hash(token));
  }

  /** Forgets what nobody worked on for long. */
  @Scheduled(cron = "0 17 * * * *")
  @Transactional
  public void expire() {
    rows.deleteExpired(clock.instant())
        .forEach(id -> attachments.discard(Attachments.DRAFT + "issue-" + id));
  }
}
