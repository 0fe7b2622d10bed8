package org.vetika.app.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.record.Tidings;

/**
 * Notes what is to be told, in one row however many are to be told: a job does the rest. A single
 * event is on the list of events until this is done, so none is lost in a crash.
 */
@Component
class Arrivals {
  private final HappeningRows happenings;

  Arrivals(HappeningRows happenings) {
    this.happenings = happenings;
  }

  @ApplicationModuleListener
  void on(NewsArrived news) {
    happenings.add(Audience.FOLLOWERS, news.type(), news.key(), Set.of(), Set.of());
  }

  @ApplicationModuleListener
  void on(NoticeWanted notice) {
    happenings.add(
        Audience.PARTIES, notice.type(), notice.key(), notice.organizations(), notice.people());
  }

  /** At once and together: the transaction that made them is theirs. */
  @EventListener
  void on(Tidings tidings) {
    happenings.add(tidings);
  }
}
