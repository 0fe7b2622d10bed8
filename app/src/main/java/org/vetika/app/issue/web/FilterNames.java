package org.vetika.app.issue.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Facet;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** How the values of filters are called, in three queries however many there are. */
@Component
class FilterNames {
  private final Places places;
  private final Topics topics;
  private final Organizations organizations;

  FilterNames(Places places, Topics topics, Organizations organizations) {
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
  }

  /**
   * The names as known now.
   *
   * @param placeCodes further places, such as those of the issues listed
   * @param organizationIds further organizations
   */
  Known known(
      Map<String, List<Facet>> facets,
      Collection<String> placeCodes,
      Collection<Long> organizationIds) {
    var codes = new HashSet<>(placeCodes);
    facets.getOrDefault("place", List.of()).forEach(facet -> codes.add(facet.value()));
    var ids = new HashSet<>(organizationIds);
    for (String dimension : List.of("authority", "asker")) {
      facets
          .getOrDefault(dimension, List.of())
          .forEach(facet -> ids.add(Long.valueOf(facet.value())));
    }
    return new Known(
        places.byCodes(codes),
        topics.all().stream().collect(Collectors.toMap(Topic::code, Function.identity())),
        organizations.names(ids));
  }

  record Known(
      Map<String, Place> places,
      Map<String, Topic> topics,
      Map<Long, OrganizationName> organizations) {

    /**
     * The facets of a dimension with the values of addresses: organizations by their number, those
     * merged together counted as one.
     */
    List<Facet> addressed(String dimension, List<Facet> facets) {
      if (!dimension.equals("authority") && !dimension.equals("asker")) {
        return facets;
      }
      return Facet.under(facets, this::number);
    }

    private Optional<String> number(String id) {
      return Optional.ofNullable(organizations.get(Long.valueOf(id))).map(OrganizationName::number);
    }

    Phrase name(String dimension, String value, PageContext page) {
      return switch (dimension) {
        case "year" -> plain(DialogueDates.digits(Integer.parseInt(value), page));
        case "place" -> {
          Place place = places.get(value);
          yield plain(place == null ? value : place.name(page.language()));
        }
        case "topic" -> {
          Topic topic = topics.get(value);
          yield plain(topic == null ? value : topic.name(page.language()));
        }
        case "authority", "asker" ->
            organizations.values().stream()
                .filter(each -> each.number().equals(value))
                .findFirst()
                .map(each -> Phrase.of(each, page))
                .orElseGet(() -> plain(value));
        case "state" -> plain(page.t("issue-state." + value));
        case "waits" -> plain(page.t("issue-side." + value));
        case "changed-since" -> plain(since(value, page));
        case "overdue" -> plain(page.t("issue-state.overdue"));
        default -> plain(value);
      };
    }

    private static String since(String value, PageContext page) {
      return value.contains("T") ? value : page.date(LocalDate.parse(value));
    }

    private static Phrase plain(String text) {
      return Phrase.plain(text);
    }
  }
}
