package org.vetika.app.topic.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The topic tree and its topics. */
@Controller
@RequestMapping("/{language:en|km}/topics")
class TopicController {
  private final Topics topics;

  TopicController(Topics topics) {
    this.topics = topics;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(PageContext page) {
    return View.of("topic/list", TopicsPage.of(topics.all(), page));
  }
}
