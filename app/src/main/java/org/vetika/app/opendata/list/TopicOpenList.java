package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.representation.PlaceRepresentations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** The topic tree, parents before children. */
@Component
public class TopicOpenList implements OpenList<Topic> {
  private final Topics topics;
  private final PlaceRepresentations representations;

  TopicOpenList(Topics topics, PlaceRepresentations representations) {
    this.topics = topics;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public Pattern keys() {
    return Codes.TOPIC;
  }

  /** The tree is small: it is read whole, and cut here. */
  @Override
  public Selection<Topic> select(Parameters parameters, Language language) {
    return (after, size) -> Part.of(topics.all(), Topic::code, after, size);
  }

  @Override
  public Object represent(Topic topic) {
    return representations.of(topic);
  }

  @Override
  public List<Column<Topic>> columns() {
    return List.of(
        Column.of("code", Topic::code),
        Column.of("parent", Topic::parent),
        Column.of("position", Topic::position),
        Column.of("name_en", Topic::nameEnglish),
        Column.of("name_km", Topic::nameKhmer),
        Column.of("url", topic -> representations.of(topic).url()));
  }
}
