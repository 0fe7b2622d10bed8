package org.vetika.app.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts of the issues that everybody may see. */
@Component
public class IssueFigures {
  /** The dimensions by which issues are counted, as they are called in addresses. */
  public static final List<String> DIMENSIONS =
      Arrays.stream(IssueDimension.values()).map(IssueDimension::key).toList();

  private final IssueRegister register;
  private final Clock clock;

  IssueFigures(IssueRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** How the issues of a filter stand. */
  public IssueScore score(IssueFilter filter) {
    return new IssueSelection(register.now(), filter, LocalDate.now(clock)).score();
  }

  /** How many public issues are open, by province; absent means none. */
  public Map<String, Integer> openByProvince() {
    IssueReading reading = register.now();
    var open = new HashMap<String, Integer>();
    for (IssueState state : IssueState.values()) {
      if (!state.ended()) {
        new IssueSelection(reading, IssueFilter.ofState(state), LocalDate.now(clock))
            .facets()
            .getOrDefault(IssueDimension.PLACE.key(), List.of())
            .forEach(
                facet -> open.merge(facet.value(), Math.toIntExact(facet.count()), Integer::sum));
      }
    }
    return Map.copyOf(open);
  }
}
