package org.vetika.app.topic.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.TopicSection;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The topic tree and its topics. */
@Controller
@RequestMapping("/{language:en|km}/topics")
class TopicController {
  private final Topics topics;
  private final List<TopicSection> sections;

  TopicController(Topics topics, List<TopicSection> sections) {
    this.topics = topics;
    this.sections = sections;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(PageContext page) {
    return View.of("topic/list", TopicsPage.of(topics.all(), page));
  }

  @PublicPage
  @GetMapping("/{code:(?!.*[.](?:json|csv|atom)$)[a-z0-9.-]{1,80}}")
  ModelAndView topic(@PathVariable String code, PageContext page) {
    List<Topic> all = topics.all();
    Topic topic =
        all.stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return View.of(
        "topic/topic",
        TopicPage.of(
            topic,
            all,
            sections.stream().flatMap(section -> section.about(topic, page).stream()).toList(),
            page));
  }
}
