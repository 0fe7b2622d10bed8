package org.vetika.app.account;

import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** A session and its person as pages see it, organizations named in either language. */
public record SignedIn(Session session, Visitor english, Visitor khmer) {
  public Visitor visitor(Language language) {
    return language == Language.EN ? english : khmer;
  }
}
