package org.vetika.app.issue.web.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** An issue on the desk: the thread, and one open form. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
class IssueDeskController {
  private final Desks desks;
  private final Showing showing;

  IssueDeskController(Desks desks, Showing showing) {
    this.desks = desks;
    this.showing = showing;
  }

  /** A form that was refused stands at its own address; asked for again, it is fresh. */
  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/{action:[a-z-]+}")
  ModelAndView form(PageContext page, @PathVariable String number, @PathVariable String action) {
    return View.redirect(page, "/desk/issues/" + number + "?do=" + action);
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView issue(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(name = "for", required = false) @Nullable String acting,
      @RequestParam(name = "do", required = false) @Nullable String action,
      @RequestParam(name = "done", required = false) @Nullable String done,
      @RequestParam(defaultValue = "0") long entry,
      @RequestParam(defaultValue = "0") long template) {
    Desks.Desk desk = desks.at(number, visitor, acting, null);
    if (desk.acting() == null && !desk.actings().isEmpty()) {
      // An old link: the part is not the visitor's any more, but another one is.
      desk = desks.at(number, visitor, null, null);
    }
    return showing.of(
        page,
        desk,
        new Showing.Wanted(
            Action.ofKey(action).orElse(null),
            entry,
            template,
            Posted.NOTHING,
            0,
            null,
            Action.ofKey(done).orElse(null)));
  }
}
