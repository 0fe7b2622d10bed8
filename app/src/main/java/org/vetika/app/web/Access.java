package org.vetika.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route. Every handler method carries it (or its class does); a handler without it
 * answers 403 to everybody, and a test fails. Rules about particular objects (whose draft, whose
 * organization) belong to the use case.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
  Who[] value();

  /** Kinds of callers; several mean any of them. */
  enum Who {
    PUBLIC,
    SIGNED_IN,
    MEMBER,
    OFFICER,
    FACILITATOR,
    ADMINISTRATOR
  }
}
