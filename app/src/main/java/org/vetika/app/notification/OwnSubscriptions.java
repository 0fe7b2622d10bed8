package org.vetika.app.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.People;
import org.vetika.app.web.Language;

/** What a reader follows, as the reader sees and changes it: by the secret of the own page. */
@Component
public class OwnSubscriptions {
  /**
   * All of one reader.
   *
   * @param secret names the reader in addresses
   * @param maskedAddress enough to recognize it
   * @param language in which letters come; null for both
   * @param person whether the reader has an account
   * @param notices whether mail about what the own organizations have to do is wanted
   * @param stopped whether nothing is sent because the address was refused too often
   */
  public record Own(
      String secret,
      String maskedAddress,
      @Nullable Language language,
      boolean person,
      boolean notices,
      boolean stopped,
      List<Line> lines) {}

  /** One subscription; {@code thing} is null when it is not public any more. */
  public record Line(long id, @Nullable FollowedThing thing, Rhythm rhythm) {}

  private final ReaderRows readers;
  private final SubscriptionRows subscriptions;
  private final FollowedThings things;
  private final Addresses addresses;
  private final People people;

  OwnSubscriptions(
      ReaderRows readers,
      SubscriptionRows subscriptions,
      FollowedThings things,
      Addresses addresses,
      People people) {
    this.readers = readers;
    this.subscriptions = subscriptions;
    this.things = things;
    this.addresses = addresses;
    this.people = people;
  }

  public Optional<Own> withSecret(String secret) {
    return readers.withSecret(secret).map(this::own);
  }

  /** Of somebody signed in. */
  @Transactional
  public Own ofPerson(UUID person) {
    return own(readers.forPerson(person, people.find(person).orElseThrow().email()));
  }

  @Transactional
  public void end(String secret, long subscription) {
    readers
        .withSecret(secret)
        .ifPresent(reader -> {
          subscriptions.end(reader.id(), List.of(subscription));
          forgetIdle(reader);
        });
  }

  @Transactional
  public void setRhythm(String secret, long subscription, Rhythm rhythm) {
    readers
        .withSecret(secret)
        .ifPresent(reader -> subscriptions.setRhythm(reader.id(), subscription, rhythm));
  }

  /** Language of letters, null for both, and whether notices are wanted. */
  @Transactional
  public void setWishes(String secret, @Nullable Language language, boolean notices) {
    readers
        .withSecret(secret)
        .ifPresent(reader -> {
          readers.setLanguage(reader.id(), language);
          if (reader.person() != null) {
            readers.setNotices(reader.id(), notices);
          }
        });
  }

  /** Ends everything; of an address without account nothing is kept. */
  @Transactional
  public void endAll(String secret) {
    readers
        .withSecret(secret)
        .ifPresent(reader -> {
          subscriptions.end(
              reader.id(),
              subscriptions.ofReader(reader.id()).stream().map(Subscription::id).toList());
          forgetIdle(reader);
        });
  }

  /** An address that follows nothing is not kept. */
  void forgetIdle(Reader reader) {
    if (reader.person() == null && subscriptions.ofReader(reader.id()).isEmpty()) {
      readers.delete(reader.id());
    }
  }

  private Own own(Reader reader) {
    String address = addresses.of(reader).orElse("");
    return new Own(
        reader.secret(),
        Addresses.masked(address),
        reader.language(),
        reader.person() != null,
        reader.notices(),
        reader.stopped(address),
        subscriptions.ofReader(reader.id()).stream().map(this::line).toList());
  }

  private Line line(Subscription subscription) {
    return new Line(
        subscription.id(),
        things.find(subscription.followed()).orElse(null),
        subscription.rhythm());
  }
}
