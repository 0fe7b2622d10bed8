package org.vetika.app.opendata.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;

/** Looks up what the codes of issues stand for: two queries however many there are. */
@Component
public class IssueItems {
  private final Places places;
  private final Topics topics;

  IssueItems(Places places, Topics topics) {
    this.places = places;
    this.topics = topics;
  }

  public List<IssueItem> of(Collection<IssueLine> lines) {
    Map<String, Place> placeOf = places.byCodes(codes(lines, line -> line.issue().now().place()));
    Map<String, Topic> topicOf = topics.byCodes(codes(lines, line -> line.issue().now().topic()));
    return lines.stream()
        .map(line ->
            new IssueItem(
                line,
                known(placeOf, line.issue().now().place()),
                known(topicOf, line.issue().now().topic())))
        .toList();
  }

  private static <T> @Nullable T known(Map<String, T> all, @Nullable String code) {
    return code == null ? null : all.get(code);
  }

  private static Set<String> codes(
      Collection<IssueLine> lines, Function<IssueLine, @Nullable String> code) {
    return lines.stream().map(code).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
