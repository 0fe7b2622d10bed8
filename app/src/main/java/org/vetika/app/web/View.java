package org.vetika.app.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers of controllers: a template and its page record. */
public final class View {
  private View() {}

  /**
   * Renders {@code jte/<template>.jte} with the parameters {@code model} and {@code page} (the
   * {@link PageContext}).
   */
  public static ModelAndView of(String template, Object model) {
    return new ModelAndView(template, Map.of("model", model));
  }

  /** The same with another status than 200: a refused form comes back with 422. */
  public static ModelAndView of(HttpStatus status, String template, Object model) {
    var view = of(template, model);
    view.setStatus(status);
    return view;
  }

  /** After a successful post: 303 to a path of this site, beginning with a slash. */
  public static ModelAndView redirect(PageContext page, String path) {
    var view = new ModelAndView(new SeeOther(page.href(path)));
    return view;
  }
}
