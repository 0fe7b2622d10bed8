package org.vetika.app.opendata.representation;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.topic.Topic;

/** Represents places and topics. */
@Component
public class PlaceRepresentations {
  private final References references;

  public PlaceRepresentations(References references) {
    this.references = references;
  }

  public PlaceRepresentation of(Place place) {
    String code = place.code();
    return new PlaceRepresentation(
        code,
        references.url("/places/" + code),
        place.level().name().toLowerCase(Locale.ROOT),
        LanguageText.of(place.typeEnglish(), place.typeKhmer()),
        LanguageText.of(place.nameLatin(), place.nameKhmer()),
        code.length() == 2 ? null : code.substring(0, code.length() - 2));
  }

  public PlaceDetailRepresentation of(Place place, List<Place> above, List<Place> below) {
    return new PlaceDetailRepresentation(
        references.license(),
        of(place),
        above.stream().map(references::place).toList(),
        below.stream().map(references::place).toList());
  }

  public TopicRepresentation of(Topic topic) {
    return new TopicRepresentation(
        topic.code(),
        references.url("/topics/" + topic.code()),
        topic.parent(),
        topic.position(),
        LanguageText.of(topic.nameEnglish(), topic.nameKhmer()));
  }

  /**
   * A topic with its children.
   *
   * @param all the whole tree
   */
  public TopicDetailRepresentation of(Topic topic, List<Topic> all) {
    return new TopicDetailRepresentation(
        references.license(),
        of(topic),
        all.stream()
            .filter(each -> topic.code().equals(each.parent()))
            .map(references::topic)
            .toList());
  }
}
