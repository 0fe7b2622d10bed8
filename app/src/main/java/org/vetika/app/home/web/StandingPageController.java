package org.vetika.app.home.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Pages that consist of texts alone: about, accessibility statement, privacy. */
@Controller
@RequestMapping("/{language:en|km}")
class StandingPageController {
  /** How many sections each page has; the texts are {@code standing.<page>.<n>.title|text}. */
  private static final List<Standing> PAGES =
      List.of(
          new Standing("about", 6), new Standing("accessibility", 4), new Standing("privacy", 6));

  private record Standing(String name, int sections) {}

  @PublicPage
  @GetMapping("/{name:about|accessibility|privacy}")
  ModelAndView page(@PathVariable String name) {
    Standing found =
        PAGES.stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
    return View.of(
        "home/standing",
        new StandingPage(
            name,
            IntStream.rangeClosed(1, found.sections())
                .mapToObj(section -> "standing." + name + "." + section)
                .toList()));
  }
}
