package org.vetika.app.opendata.raising;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.web.RateLimit;

/** How much the programs of one person may write in an hour, whatever tokens they use. */
@Component
public class RaisingLimit {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final RateLimit limit;

  RaisingLimit(@Value("${vetika.data.writes-per-hour:300}") int writes, Clock clock) {
    this.limit = new RateLimit(writes, WINDOW, clock);
  }

  /** Counts a request that writes, and says whether it is still one of those allowed. */
  public boolean allows(UUID person) {
    return limit.allows(person.toString());
  }
}
