package org.vetika.app.issue.routing.web;

import java.util.List;
import java.util.stream.Stream;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.PageContext;

/** The box that asks who would answer. */
public record TestForm(ShownForm form, List<Option> topics) {
  static TestForm of(ShownForm form, List<Topic> topics, PageContext page) {
    return new TestForm(form, options(topics, page));
  }

  /** All topics, none of them first; those below others are set in. */
  static List<Option> options(List<Topic> topics, PageContext page) {
    return Stream.concat(
            Stream.of(new Option("", page.t("routing.any-topic"))),
            topics.stream()
                .map(topic ->
                    new Option(
                        topic.code(),
                        (topic.parent() == null ? "" : "– ") + topic.name(page.language()))))
        .toList();
  }
}
