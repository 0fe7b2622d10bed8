package org.vetika.app.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Every topic is public. */
@Component
class PublicTopics implements PublicEntries {
  static final String TYPE = "topic";
  private final Topics topics;

  PublicTopics(Topics topics) {
    this.topics = topics;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return topics.find(key).map(PublicTopics::entry);
  }

  /** The tree is small and always read whole. */
  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return topics.all().stream()
        .filter(topic -> topic.code().compareTo(afterKey) > 0)
        .sorted(Comparator.comparing(Topic::code))
        .limit(size)
        .map(PublicTopics::entry)
        .toList();
  }

  private static PublicEntry entry(Topic topic) {
    return PublicEntry.undated(
        TYPE,
        topic.code(),
        "/topics/" + topic.code(),
        Set.of(),
        Set.of(topic.code()),
        new PublicEntry.Text(Language.KM, topic.nameKhmer(), ""),
        new PublicEntry.Text(Language.EN, topic.nameEnglish(), ""));
  }
}
