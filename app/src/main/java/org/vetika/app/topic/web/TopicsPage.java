package org.vetika.app.topic.web;

import java.util.List;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.PageContext;

/** The tree as three lists. */
public record TopicsPage(List<Branch> branches) {
  /** A root and the topics below it. */
  public record Branch(String code, String name, List<Row> rows) {}

  /** One topic: its name in the page's language, and its own page. */
  public record Row(String name, String href) {}

  static TopicsPage of(List<Topic> all, PageContext page) {
    return new TopicsPage(
        all.stream()
            .filter(topic -> topic.parent() == null)
            .map(root -> branch(root, all, page))
            .toList());
  }

  private static Branch branch(Topic root, List<Topic> all, PageContext page) {
    List<Row> rows =
        all.stream()
            .filter(topic -> root.code().equals(topic.parent()))
            .map(
                topic -> new Row(topic.name(page.language()), page.href("/topics/" + topic.code())))
            .toList();
    return new Branch(root.code(), root.name(page.language()), rows);
  }
}
