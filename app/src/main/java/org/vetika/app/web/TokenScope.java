package org.vetika.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler below {@code /api} that a token of this scope may call ({@code Authorization: Bearer}),
 * if its person may by {@link Access}. Handlers without it answer 403 to every token, unless they
 * are public.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TokenScope {
  /**
   * Request attribute: the {@code Set<ApiScope>} of the token that came with the request; absent
   * when the visitor signed in by a browser.
   */
  String ATTRIBUTE = "org.vetika.app.web.TokenScope";

  ApiScope value();
}
