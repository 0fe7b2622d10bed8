package org.vetika.app.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.notification.MentionRows.Mention;

/**
 * Ends what led to a letter: the subscriptions that it matched, all of the same rhythm for a
 * digest, and the notices to parties if it was one.
 */
@Component
public class Unsubscribing {
  /**
   * What a letter's link ends.
   *
   * @param notices whether mail about what the own organizations have to do ends
   */
  public record Ending(List<FollowedThing> things, boolean notices) {}

  private record Found(Reader reader, List<Subscription> subscriptions, boolean notices) {}

  private final JdbcClient database;
  private final ReaderRows readers;
  private final SubscriptionRows subscriptions;
  private final MentionRows mentions;
  private final FollowedThings things;
  private final OwnSubscriptions own;

  Unsubscribing(
      JdbcClient database,
      ReaderRows readers,
      SubscriptionRows subscriptions,
      MentionRows mentions,
      FollowedThings things,
      OwnSubscriptions own) {
    this.database = database;
    this.readers = readers;
    this.subscriptions = subscriptions;
    this.mentions = mentions;
    this.things = things;
    this.own = own;
  }

  /** What would end; empty when nothing is left to end or the link was never sent. */
  public Optional<Ending> look(String secret, long letter) {
    return find(secret, letter).map(this::ending);
  }

  /** Ends it; mail programs may ask twice, and the second time there is nothing to do. */
  @Transactional
  public Optional<Ending> unsubscribe(String secret, long letter) {
    Optional<Found> found = find(secret, letter);
    Optional<Ending> ending = found.map(this::ending);
    found.ifPresent(each -> {
      long reader = each.reader().id();
      subscriptions.end(reader, each.subscriptions().stream().map(Subscription::id).toList());
      if (each.notices()) {
        readers.setNotices(reader, false);
      }
      own.forgetIdle(each.reader());
    });
    return ending;
  }

  private Optional<Found> find(String secret, long letter) {
    return readers
        .withSecret(secret)
        .flatMap(reader -> rhythm(reader, letter).map(rhythm -> find(reader, letter, rhythm)))
        .filter(found -> found.notices() || !found.subscriptions().isEmpty());
  }

  private Found find(Reader reader, long letter, Rhythm rhythm) {
    List<Mention> told = mentions.ofLetter(letter);
    boolean notices =
        reader.notices()
            && told.stream().anyMatch(each -> each.happening().audience() == Audience.PARTIES);
    if (rhythm != Rhythm.AT_ONCE) {
      List<Subscription> same =
          subscriptions.ofReader(reader.id()).stream()
              .filter(each -> each.rhythm() == rhythm)
              .toList();
      return new Found(reader, same, notices);
    }
    Set<Long> causes = new LinkedHashSet<>();
    told.forEach(each -> causes.addAll(each.causes()));
    return new Found(reader, subscriptions.byIds(reader.id(), causes), notices);
  }

  private Optional<Rhythm> rhythm(Reader reader, long letter) {
    return database
        .sql("select rhythm from letter where id = :id and reader_id = :reader")
        .param("id", letter)
        .param("reader", reader.id())
        .query((row, index) -> Rhythm.stored(row.getString(1)))
        .optional();
  }

  private Ending ending(Found found) {
    return new Ending(
        found.subscriptions().stream()
            .flatMap(each -> things.find(each.followed()).stream())
            .toList(),
        found.notices());
  }
}
