package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptReadingsTest {
  private final PageCache pages = new PageCache();
  private final KeptReadings<String, Integer> readings = new KeptReadings<>(pages, 10);
  private final AtomicInteger record = new AtomicInteger(1);

  @Test
  void what_was_read_is_kept_by_its_key() {
    assertThat(readings.get("one", record::getAndIncrement)).isEqualTo(1);
    assertThat(readings.get("one", record::getAndIncrement)).isEqualTo(1);
    assertThat(readings.get("other", record::getAndIncrement)).isEqualTo(2);
  }

  @Test
  void after_a_change_of_the_record_it_is_read_again() {
    readings.get("one", record::get);
    record.set(7);
    pages.drop();
    assertThat(readings.get("one", record::get)).isEqualTo(7);
  }

  @Test
  void what_was_read_while_the_record_changed_is_not_kept() {
    int before =
        readings.get(
            "one",
            () -> {
              int read = record.get();
              record.set(7);
              pages.drop();
              return read;
            });
    assertThat(before).isEqualTo(1);
    assertThat(readings.get("one", record::get)).isEqualTo(7);
  }

  @Test
  void a_reading_that_failed_is_not_kept() {
    assertThatThrownBy(() ->
            readings.get(
                "one",
                () -> {
                  throw new IllegalStateException("no such dialogue");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(readings.get("one", record::get)).isEqualTo(1);
  }

  @Test
  void a_crowd_reads_once() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first =
          threads.submit(() ->
              readings.get(
                  "one",
                  () -> {
                    begun.countDown();
                    awaitQuietly(go);
                    return record.getAndIncrement();
                  }));
      begun.await();
      var others = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 20; i++) {
        others.add(threads.submit(() -> readings.get("one", record::getAndIncrement)));
      }
      Thread.sleep(50);
      go.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (Future<Integer> other : others) {
        assertThat(other.get()).isEqualTo(1);
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
