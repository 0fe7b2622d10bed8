package org.vetika.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vetika.app.web.Tokens;

/**
 * Who is signed in where. A session is a random token that only the browser has; the database keeps
 * its hash, so sessions survive a restart and can be ended. What was found is kept for {@value
 * #KEPT_SECONDS} seconds and forgotten at once when the person, the roles or the session change
 * here; a change from another process counts after that time at the latest.
 */
@Component
public class Sessions {
  static final int KEPT_SECONDS = 30;
  private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(1);

  private final SessionRows rows;
  private final Mandates mandates;
  private final Clock clock;
  private final Cache<String, SignedIn> kept =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofSeconds(KEPT_SECONDS))
          .maximumSize(10_000)
          .build();
  private final AtomicLong forgotten = new AtomicLong();

  Sessions(SessionRows rows, Mandates mandates, Clock clock) {
    this.rows = rows;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** Begins a session and gives its token, which is stored nowhere else. */
  @Transactional
  public String begin(UUID person, String browser) {
    Instant now = clock.instant();
    String token = Tokens.fresh();
    rows.removeOver(now);
    rows.add(
        new Session(UUID.randomUUID(), person, now, now, now.plus(Session.LONGEST), browser),
        Tokens.hash(token));
    return token;
  }

  /** The session of a token, if it is not over; quick, since every request asks. */
  public Optional<SignedIn> find(String token) {
    byte[] hash = Tokens.hash(token);
    String key = HexFormat.of().formatHex(hash);
    Optional<SignedIn> known = Optional.ofNullable(kept.getIfPresent(key));
    if (known.isEmpty()) {
      long before = forgotten.get();
      known = rows.find(hash).map(this::seen);
      known.ifPresent(found -> keep(key, found, before));
    }
    return known.filter(found -> !found.session().over(clock.instant()));
  }

  /** Not kept when something was forgotten while it was read: it may be what is no longer true. */
  private void keep(String key, SignedIn found, long before) {
    kept.put(key, found);
    if (forgotten.get() != before) {
      kept.invalidate(key);
    }
  }

  /** The open sessions of a person, the one used last first. */
  public List<Session> of(UUID person) {
    Instant now = clock.instant();
    return rows.of(person).stream().filter(session -> !session.over(now)).toList();
  }

  /** Ends the session of a token; gives its person, or nothing when there was none. */
  public Optional<UUID> end(String token) {
    byte[] hash = Tokens.hash(token);
    Optional<UUID> person = rows.end(hash);
    person.ifPresent(this::forget);
    return person;
  }

  /** Ends one session of a person; false when the person has no such session. */
  public boolean end(UUID person, UUID session) {
    boolean ended = rows.end(person, session);
    forget(person);
    return ended;
  }

  /** Ends every session of a person. */
  public void endAll(UUID person) {
    rows.endAll(person);
    forget(person);
  }

  /**
   * Looks the person up again at the next request, since the roles or the name changed; inside a
   * transaction when it is committed, for until then others still read what was.
   */
  public void forget(UUID person) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              drop(person);
            }
          });
    } else {
      drop(person);
    }
  }

  private void drop(UUID person) {
    forgotten.incrementAndGet();
    kept.asMap().values().removeIf(signedIn -> signedIn.session().person().equals(person));
  }

  private SignedIn seen(SessionRows.Found found) {
    Instant now = clock.instant();
    Session session = found.session();
    if (!session.over(now) && session.seen().plus(SEEN_AGAIN_AFTER).isBefore(now)) {
      rows.seen(session.id(), now);
      session =
          new Session(
              session.id(),
              session.person(),
              session.started(),
              now,
              session.expires(),
              session.browser());
    }
    return mandates.signedIn(session, found.name());
  }
}
