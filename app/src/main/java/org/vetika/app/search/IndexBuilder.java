package org.vetika.app.search;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Builds missing parts of the index beside the running server, one thread at a time: at start (a
 * new installation, another format, a build that was cut off) and when many entries changed.
 */
@Component
class IndexBuilder implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);
  private static final int REPORT_EVERY = 10_000;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 30_000;

  private final SearchIndex index;
  private final boolean atStart;
  private final Semaphore wanted = new Semaphore(0);
  private volatile boolean running;
  private volatile @Nullable Thread worker;

  IndexBuilder(SearchIndex index, @Value("${vetika.search.build-at-start:true}") boolean atStart) {
    this.index = index;
    this.atStart = atStart;
  }

  /** A short command leaves it to the server: it would end in the middle of the work. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (atStart) {
      wake();
    }
  }

  void wake() {
    wanted.release();
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("search-index").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    Thread working = worker;
    if (working == null) {
      return;
    }
    working.interrupt();
    try {
      working.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    try {
      while (running) {
        wanted.acquire();
        wanted.drainPermits();
        build();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build() throws InterruptedException {
    try {
      index.complete((type, entries) -> {
        if (!running) {
          throw new Stopped();
        }
        if (entries % REPORT_EVERY == 0) {
          LOG.info("Search index: {} entries of type {} read", entries, type);
        }
      });
    } catch (Stopped e) {
      LOG.info("Search index: the build goes on at the next start");
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("The search index could not be completed; trying again", e);
        Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        wanted.release();
      }
    }
  }

  /** Ends a build between two batches. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
