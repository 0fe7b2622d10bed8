package org.vetika.app.issue.typed;

import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** The page that asks why a rule is withdrawn, and what becomes of the answer. */
public final class WithdrawView {
  private static final String TEMPLATE = "issue/rules/withdraw";

  private WithdrawView() {}

  /** The question. */
  public static ModelAndView ask(Function<ShownForm, WithdrawPage> page) {
    return View.of(TEMPLATE, page.apply(ShownForm.of(Map.of())));
  }

  /**
   * What follows the answer: back to the list, or the question again with what was typed.
   *
   * @param because what was typed
   * @param done the path of the list, with what it then says
   */
  public static ModelAndView answer(
      Change change,
      String because,
      String done,
      Function<ShownForm, WithdrawPage> again,
      PageContext page) {
    return switch (change) {
      case Change.Done() -> View.redirect(page, done);
      case Change.Refused(var problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              again.apply(ShownForm.refused(Map.of("because", because), problems, page)));
      case Change.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Change.NotOnRecord() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
