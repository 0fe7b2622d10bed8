package org.vetika.app.topic.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/**
 * One topic: where it stands in the tree, and what other modules know about it.
 *
 * @param above the branch that it belongs to, null for a branch
 */
public record TopicPage(
    String code,
    String name,
    String otherName,
    @Nullable Link above,
    List<Link> below,
    List<LinkedSection> sections,
    List<Alternate> alternates) {

  /** Another topic. */
  public record Link(String name, String href) {}

  static TopicPage of(
      Topic topic, List<Topic> all, List<LinkedSection> sections, PageContext page) {
    return new TopicPage(
        topic.code(),
        topic.name(page.language()),
        topic.name(page.language().other()),
        all.stream()
            .filter(each -> each.code().equals(topic.parent()))
            .map(each -> link(each, page))
            .findFirst()
            .orElse(null),
        all.stream()
            .filter(each -> topic.code().equals(each.parent()))
            .map(each -> link(each, page))
            .toList(),
        sections,
        alternates(topic, page));
  }

  /** The topic as data, and what is new about it. */
  private static List<Alternate> alternates(Topic topic, PageContext page) {
    String name = topic.name(page.language());
    return Stream.concat(
            Alternate.of(page, name, "/topics/" + topic.code(), Alternate.Format.JSON).stream(),
            Alternate.of(page, name, "/results?topic=" + topic.code(), Alternate.Format.ATOM)
                .stream())
        .toList();
  }

  private static Link link(Topic topic, PageContext page) {
    return new Link(topic.name(page.language()), page.href("/topics/" + topic.code()));
  }
}
