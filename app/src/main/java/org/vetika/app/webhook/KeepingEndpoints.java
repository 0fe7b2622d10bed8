package org.vetika.app.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.web.RateLimit;
import org.vetika.app.web.Visitor;

/** Adds, changes and takes away addresses, for those who act for the organization. */
@Component
public class KeepingEndpoints {
  /** For an organization. */
  static final int MOST = 10;

  static final Duration OLD_SECRET_LASTS = Duration.ofHours(24);
  private static final int LONGEST_NOTE = 100;
  private static final int TYPED_IN_A_WHILE = 20;

  /**
   * An address with the secret that was made for it.
   *
   * @param secret shown this once; nothing gives it out again
   */
  public record WithSecret(long endpoint, String secret) {
    @Override
    public String toString() {
      return "endpoint " + endpoint;
    }
  }

  private final EndpointRows rows;
  private final Endpoints endpoints;
  private final CheckedHosts hosts;
  private final TransactionTemplate transaction;
  private final RateLimit limit;

  KeepingEndpoints(
      EndpointRows rows,
      Endpoints endpoints,
      CheckedHosts hosts,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.endpoints = endpoints;
    this.hosts = hosts;
    this.transaction = transaction;
    this.limit = new RateLimit(TYPED_IN_A_WHILE, Duration.ofMinutes(10), clock);
  }

  /** Adds an address that is told of these events from now on. */
  public Outcome<WithSecret> add(
      Visitor visitor, long organization, String url, String note, Set<EventType> events) {
    if (!visitor.actsFor(organization)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> problem = problem(note, events);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (Target.read(url.strip(), hosts.loopbackAllowed())) {
      case Outcome.Refused<URI>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Done<URI>(URI target) ->
          unreachable(visitor, target)
              .<Outcome<WithSecret>>map(Outcome::refused)
              .orElseGet(() -> add(visitor, organization, target, note.strip(), events));
    };
  }

  private Outcome<WithSecret> add(
      Visitor visitor, long organization, URI target, String note, Set<EventType> events) {
    Secret secret = Secret.fresh();
    Optional<Long> added =
        Objects.requireNonNull(
            transaction.execute(status ->
                rows.of(List.of(organization)).size() < MOST
                    ? Optional.of(
                        rows.add(
                            organization, target.toString(), note, events, secret, visitor.name()))
                    : Optional.<Long>empty()));
    return added
        .<Outcome<WithSecret>>map(id -> new Outcome.Done<>(new WithSecret(id, secret.written())))
        .orElse(Outcome.refused(Refusal.TOO_MANY));
  }

  /** A look at the name now tells its owner at once; what counts is the look at each attempt. */
  private Optional<Refusal> unreachable(Visitor visitor, URI target) {
    if (!limit.allows(visitor.person().toString())) {
      return Optional.of(Refusal.LIMITED);
    }
    try {
      InetAddress[] found = hosts.resolve(target.getHost());
      return found.length > 0 ? Optional.empty() : Optional.of(Refusal.UNKNOWN_HOST);
    } catch (ForbiddenNetworkException e) {
      return Optional.of(Refusal.FORBIDDEN_NETWORK);
    } catch (UnknownHostException e) {
      return Optional.of(Refusal.UNKNOWN_HOST);
    }
  }

  private static Optional<Refusal> problem(String note, Set<EventType> events) {
    if (note.strip().length() > LONGEST_NOTE) {
      return Optional.of(Refusal.NOTE_TOO_LONG);
    }
    return events.isEmpty() ? Optional.of(Refusal.EVENTS_MISSING) : Optional.empty();
  }

  /** Another name for it, and other events from now on. */
  public Outcome<Long> change(Visitor visitor, long id, String note, Set<EventType> events) {
    Optional<Refusal> problem = problem(note, events);
    return problem.isPresent()
        ? Outcome.refused(problem.get())
        : change(visitor, id, endpoint -> rows.change(id, note.strip(), events));
  }

  /** Makes another secret; the one before signs as well for a day. */
  public Outcome<WithSecret> rotate(Visitor visitor, long id) {
    if (endpoints.find(visitor, id).isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    Secret secret = Secret.fresh();
    boolean rotated =
        Boolean.TRUE.equals(
            transaction.execute(status -> rows.rotate(id, secret, OLD_SECRET_LASTS)));
    return rotated
        ? new Outcome.Done<>(new WithSecret(id, secret.written()))
        : Outcome.refused(Refusal.ROTATED_ALREADY);
  }

  /** Sends nothing for now; what happens meanwhile waits. */
  public Outcome<Long> pause(Visitor visitor, long id) {
    return change(visitor, id, endpoint -> rows.pause(id, Endpoint.Why.BY_HAND));
  }

  /** Sends again, first what waited. */
  public Outcome<Long> resume(Visitor visitor, long id) {
    return change(visitor, id, endpoint -> rows.resume(id));
  }

  /** Forgets an address with its secrets and all that was sent. */
  public Outcome<Long> delete(Visitor visitor, long id) {
    return change(visitor, id, endpoint -> rows.delete(id));
  }

  private Outcome<Long> change(Visitor visitor, long id, Consumer<Endpoint> deed) {
    Optional<Endpoint> found = endpoints.find(visitor, id);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    transaction.executeWithoutResult(status -> deed.accept(found.get()));
    return new Outcome.Done<>(id);
  }
}
