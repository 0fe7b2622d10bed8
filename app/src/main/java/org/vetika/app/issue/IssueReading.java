package org.vetika.app.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All public issues at one moment, as far as they are filtered and counted.
 *
 * @param horizon all transactions before this one were over when this was read
 * @param blocks by {@link IssueBlock#number}
 */
record IssueReading(
    String horizon, List<IssueBlock> blocks, Map<IssueDimension, IssueValues> values) {

  static IssueReading nothing() {
    var values = new EnumMap<IssueDimension, IssueValues>(IssueDimension.class);
    for (IssueDimension dimension : IssueDimension.values()) {
      values.put(dimension, new IssueValues());
    }
    return new IssueReading("0", List.of(), Collections.unmodifiableMap(values));
  }

  IssueValues values(IssueDimension dimension) {
    return Objects.requireNonNull(values.get(dimension));
  }

  /** The transaction after which an issue was read; zero when it was not. */
  long changedIn(long id) {
    int number = IssueBlock.number(id);
    return number < blocks.size() ? blocks.get(number).changedIn[(int) (id % IssueBlock.SIZE)] : 0;
  }

  /** The same with what was read since. */
  IssueReading with(String newHorizon, List<IssueBlock.Row> rows) {
    var changed = new ArrayList<>(blocks);
    Map<Integer, List<IssueBlock.Row>> byBlock =
        rows.stream().collect(Collectors.groupingBy(row -> IssueBlock.number(row.id())));
    byBlock.forEach((number, its) -> {
      while (changed.size() <= number) {
        changed.add(IssueBlock.EMPTY);
      }
      changed.set(number, changed.get(number).with(its));
    });
    return new IssueReading(newHorizon, List.copyOf(changed), values);
  }
}
