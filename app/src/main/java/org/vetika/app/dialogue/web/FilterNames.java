package org.vetika.app.dialogue.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** How the values of filters are called, in three queries however many there are. */
@Component
class FilterNames {
  private final Places places;
  private final Topics topics;
  private final SeriesTable series;

  FilterNames(Places places, Topics topics, SeriesTable series) {
    this.places = places;
    this.topics = topics;
    this.series = series;
  }

  /** The names as known now. */
  Known known(List<String> placeCodes, @Nullable OrganizationName organization) {
    return new Known(
        places.byCodes(placeCodes),
        topics.all().stream().collect(Collectors.toMap(Topic::code, Function.identity())),
        series.all().stream().collect(Collectors.toMap(Series::code, Function.identity())),
        organization);
  }

  /** Names by dimension and value; a value that names nothing is its own name. */
  record Known(
      Map<String, Place> places,
      Map<String, Topic> topics,
      Map<String, Series> series,
      @Nullable OrganizationName organization) {

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
        case "series" -> {
          Series found = series.get(value);
          yield found == null ? plain(value) : Phrase.of(found.name(), page);
        }
        case "organization" -> organization == null ? plain(value) : Phrase.of(organization, page);
        default -> plain(page.t("dialogues." + dimension + "." + value));
      };
    }

    private static Phrase plain(String text) {
      return Phrase.plain(text);
    }
  }
}
