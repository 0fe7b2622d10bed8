package org.vetika.app.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Party;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** Finds what can be followed, and its names. */
@Component
public class FollowedThings {
  private static final String ISSUE_ENTRIES = "issue";
  private static final int LONGEST_SEARCH = 200;

  private final Map<String, PublicEntries> entries;
  private final Places places;
  private final Topics topics;
  private final Organizations organizations;

  /** Ten thousand letters about one place ask for its name once in a while, not each. */
  private final Cache<Followed, Optional<FollowedThing>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(2000).build();

  FollowedThings(
      List<PublicEntries> entries, Places places, Topics topics, Organizations organizations) {
    this.entries =
        entries.stream().collect(Collectors.toUnmodifiableMap(PublicEntries::type, each -> each));
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
  }

  /**
   * What is named in an address.
   *
   * @param named as readers know it: the number of an issue or an authority, the code of a place or
   *     topic, the words of a search
   * @return empty when nothing is called so, or it may not be seen by everybody
   */
  public Optional<FollowedThing> named(FollowKind kind, String named) {
    return switch (kind) {
      case AUTHORITY ->
          organizations
              .find(named)
              .filter(found -> found.name().party() == Party.GOVERNMENT)
              .map(OrganizationSummary::name)
              .map(FollowedThings::authority);
      case SEARCH -> search(named);
      case ISSUE, PLACE, TOPIC -> read(new Followed(kind, named));
    };
  }

  /** What a subscription is about; empty when it is gone. */
  Optional<FollowedThing> find(Followed followed) {
    return Objects.requireNonNull(known.get(followed, this::read));
  }

  private Optional<FollowedThing> read(Followed followed) {
    String target = followed.target();
    return switch (followed.kind()) {
      case ISSUE ->
          Optional.ofNullable(entries.get(ISSUE_ENTRIES))
              .flatMap(issues -> issues.find(target))
              .map(FollowedThings::issue);
      case PLACE ->
          places
              .find(target)
              .map(place ->
                  new FollowedThing(
                      followed,
                      place.name(Language.EN),
                      place.name(Language.KM),
                      "/places/" + place.code()));
      case TOPIC ->
          topics
              .find(target)
              .map(topic ->
                  new FollowedThing(
                      followed, topic.nameEnglish(), topic.nameKhmer(), "/topics/" + topic.code()));
      case AUTHORITY -> {
        long id = Long.parseLong(target);
        yield Optional.ofNullable(organizations.names(List.of(id)).get(id))
            .map(FollowedThings::authority);
      }
      case SEARCH -> search(target);
    };
  }

  private static FollowedThing issue(PublicEntry entry) {
    String english = entry.texts().getFirst().title();
    String khmer = english;
    for (PublicEntry.Text text : entry.texts()) {
      switch (text.language()) {
        case EN -> english = text.title();
        case KM -> khmer = text.title();
      }
    }
    return new FollowedThing(
        new Followed(FollowKind.ISSUE, entry.key()), english, khmer, entry.path());
  }

  private static FollowedThing authority(OrganizationName name) {
    return new FollowedThing(
        new Followed(FollowKind.AUTHORITY, String.valueOf(name.id())),
        name.name(Language.EN),
        name.name(Language.KM),
        "/organizations/" + name.number());
  }

  private static Optional<FollowedThing> search(String words) {
    String clean = words.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    if (clean.isEmpty() || clean.length() > LONGEST_SEARCH) {
      return Optional.empty();
    }
    return Optional.of(
        new FollowedThing(
            new Followed(FollowKind.SEARCH, clean),
            clean,
            clean,
            "/search?q=" + URLEncoder.encode(clean, StandardCharsets.UTF_8)));
  }
}
