package org.vetika.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the record: the system's, in the zone of Cambodia. Demonstration data and tests do
 * something as of another time; nothing that answers a request may.
 */
public final class RecordClock extends Clock {
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");
  private static final ScopedValue<Instant> AS_OF = ScopedValue.newInstance();

  private final ZoneId zone;

  public RecordClock() {
    this(CAMBODIA);
  }

  private RecordClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Does something, in this thread, as if it were that time. */
  public static void asOf(Instant time, Runnable deed) {
    ScopedValue.where(AS_OF, time).run(deed);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new RecordClock(other);
  }

  @Override
  public Instant instant() {
    return AS_OF.isBound() ? AS_OF.get() : Instant.now();
  }

  @Override
  public long millis() {
    return instant().toEpochMilli();
  }
}
