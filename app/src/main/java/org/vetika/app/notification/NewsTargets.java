package org.vetika.app.notification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.search.StandingSearches;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;

/** What one must follow to be told of some news. */
@Component
class NewsTargets {
  private static final int SEARCHES_AT_ONCE = 500;

  private final Topics topics;
  private final Organizations organizations;
  private final SubscriptionRows subscriptions;
  private final StandingSearches searches;

  NewsTargets(
      Topics topics,
      Organizations organizations,
      SubscriptionRows subscriptions,
      StandingSearches searches) {
    this.topics = topics;
    this.organizations = organizations;
    this.subscriptions = subscriptions;
    this.searches = searches;
  }

  Set<Followed> of(News news) {
    Set<Followed> targets = new HashSet<>();
    if (news.issue() != null) {
      targets.add(new Followed(FollowKind.ISSUE, news.issue()));
    }
    news.places().forEach(code -> addPlaces(targets, code));
    addTopics(targets, news.topics());
    // Who followed an authority that was merged into this one follows this one.
    news.authorities().stream()
        .flatMap(id -> organizations.idsOf(id).stream())
        .forEach(id -> targets.add(new Followed(FollowKind.AUTHORITY, String.valueOf(id))));
    addSearches(targets, news.texts());
    return targets;
  }

  /** The code of a place begins with those of the places that it lies in, two digits for each. */
  private static void addPlaces(Set<Followed> targets, String code) {
    for (int length = 2; length <= code.length(); length += 2) {
      targets.add(new Followed(FollowKind.PLACE, code.substring(0, length)));
    }
  }

  private void addTopics(Set<Followed> targets, Set<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    Map<String, @Nullable String> above = new HashMap<>();
    for (Topic topic : topics.all()) {
      above.put(topic.code(), topic.parent());
    }
    for (String code : codes) {
      for (String each = code; each != null; each = above.get(each)) {
        targets.add(new Followed(FollowKind.TOPIC, each));
      }
    }
  }

  private void addSearches(Set<Followed> targets, List<NewsText> texts) {
    List<PublicEntry.Text> searched =
        texts.stream()
            .map(text -> new PublicEntry.Text(text.language(), text.subject(), text.text()))
            .toList();
    List<String> batch = subscriptions.searches("", SEARCHES_AT_ONCE);
    while (!batch.isEmpty()) {
      searches
          .finding(batch, searched)
          .forEach(words -> targets.add(new Followed(FollowKind.SEARCH, words)));
      batch = subscriptions.searches(batch.getLast(), SEARCHES_AT_ONCE);
    }
  }
}
