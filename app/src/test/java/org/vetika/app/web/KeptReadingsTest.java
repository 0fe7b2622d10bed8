package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
