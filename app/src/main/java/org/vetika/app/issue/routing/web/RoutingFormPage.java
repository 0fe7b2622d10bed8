package org.vetika.app.issue.routing.web;

import java.util.List;
import java.util.stream.Stream;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.PageContext;

/** The form for a rule of who answers. */
public record RoutingFormPage(
    ShownForm form, List<Option> topics, List<Option> levels, List<Option> uses) {
  static RoutingFormPage of(ShownForm form, List<Topic> topics, PageContext page) {
    return new RoutingFormPage(
        form,
        TestForm.options(topics, page),
        Stream.concat(
                Stream.of(new Option("", page.t("routing.level-registered"))),
                ReadableRules.levels(page).stream())
            .toList(),
        List.of(
            new Option("false", page.t("routing.use.first")),
            new Option("true", page.t("routing.use.rising"))));
  }
}
