package org.vetika.app.search;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.vetika.app.record.PublicEntriesChanged;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.record.PublicTypeChanged;

/**
 * Follows the public record: each change is on the list of events until its listener is through, so
 * none is lost in a crash; a change heard twice does no harm.
 */
@Component
class IndexUpdates {
  /**
   * Listeners have a thread each. They wait here and not for the lock in the database, where each
   * would hold one of the few connections meanwhile.
   */
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  private final SearchIndex index;
  private final IndexBuilder builder;

  IndexUpdates(SearchIndex index, IndexBuilder builder) {
    this.index = index;
    this.builder = builder;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(PublicEntryChanged change) {
    update(change.type(), change.key());
  }

  /** One by one: what others wait for comes in between. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(PublicEntriesChanged change) {
    change.keys().forEach(key -> update(change.type(), key));
  }

  private void update(String type, String key) {
    oneAtATime.lock();
    try {
      index.update(type, key);
    } finally {
      oneAtATime.unlock();
    }
  }

  /** The long work is left to the builder, which finds the mark also after a crash. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(PublicTypeChanged change) {
    index.begin(change.type());
    builder.wake();
  }
}
