package org.vetika.app.notification;

import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.account.People;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.News;

/**
 * Makes letters out of what happened, in batches of readers with a transaction for each: it goes on
 * where it stood after a crash, and the request that caused it has long been answered.
 */
@Component
class TellingReaders {
  private static final Logger LOG = LoggerFactory.getLogger(TellingReaders.class);
  static final int BATCH = 500;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final HappeningRows happenings;
  private final MentionRows mentions;
  private final ReaderRows readers;
  private final NewsTargets targets;
  private final Sources sources;
  private final People people;
  private final Organizations organizations;
  private final TransactionTemplate transaction;

  TellingReaders(
      HappeningRows happenings,
      MentionRows mentions,
      ReaderRows readers,
      NewsTargets targets,
      Sources sources,
      People people,
      Organizations organizations,
      TransactionTemplate transaction) {
    this.happenings = happenings;
    this.mentions = mentions;
    this.readers = readers;
    this.targets = targets;
    this.sources = sources;
    this.people = people;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  /** Works until everything is told, or until it should not go on; asked before each batch. */
  void tell(BooleanSupplier goOn) {
    while (goOn.getAsBoolean() && step()) {}
  }

  private boolean step() {
    var working = new AtomicLong();
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> {
            Happening happening = happenings.next().orElse(null);
            if (happening == null) {
              return false;
            }
            working.set(happening.id());
            tell(happening);
            return true;
          }));
    } catch (RuntimeException e) {
      if (working.get() == 0) {
        throw e;
      }
      LOG.error("Happening {} cannot be told now; trying again later", working.get(), e);
      transaction.executeWithoutResult(status -> happenings.postpone(working.get(), AFTER_FAILURE));
      return true;
    }
  }

  private void tell(Happening happening) {
    switch (happening.audience()) {
      case FOLLOWERS -> tellFollowers(happening);
      case PARTIES -> tellParties(happening);
    }
  }

  private void tellFollowers(Happening happening) {
    News news = sources.news(happening).orElse(null);
    Set<Followed> followed = news == null ? Set.of() : targets.of(news);
    OptionalLong last =
        followed.isEmpty()
            ? OptionalLong.empty()
            : mentions.tellFollowers(happening, followed, BATCH);
    if (last.isPresent()) {
      happenings.advance(happening.id(), last.getAsLong());
    } else {
      happenings.finish(happening.id());
    }
  }

  private void tellParties(Happening happening) {
    if (sources.notice(happening).isPresent()) {
      Set<UUID> parties = new HashSet<>(happening.people());
      parties.addAll(
          people.speakingFor(
              happening.organizations().stream()
                  .flatMap(id -> organizations.idsOf(id).stream())
                  .toList()));
      readers.addPeople(parties);
      mentions.tellPeople(happening, parties);
    }
    happenings.finish(happening.id());
  }
}
