package org.vetika.app.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;

/** The codes of places and topics that entries may name. */
@Component
class KnownCodes {
  private static final Pattern CODE = Pattern.compile("[0-9]{2,8}");

  private final Places places;
  private final Topics topics;

  KnownCodes(Places places, Topics topics) {
    this.places = places;
    this.topics = topics;
  }

  /** Read once, for entries that name these places beside provinces. */
  EntryReading.Known forPlaces(Collection<String> codes) {
    Set<String> provinces =
        places.provinces().stream().map(Place::code).collect(Collectors.toSet());
    Set<String> all = new HashSet<>(provinces);
    all.addAll(
        places
            .byCodes(codes.stream().filter(code -> CODE.matcher(code).matches()).toList())
            .keySet());
    return new EntryReading.Known(
        provinces,
        topics.all().stream().map(Topic::code).collect(Collectors.toSet()),
        all::contains);
  }
}
