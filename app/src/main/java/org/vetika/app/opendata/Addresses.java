package org.vetika.app.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** Absolute addresses of this installation. */
@Component
public class Addresses {
  private final String origin;

  public Addresses(@Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.origin = origin;
  }

  /** The permanent address of a page, which leads to the reader's language. */
  public String page(String path) {
    return origin + path;
  }

  /** The page in one language. */
  public String page(Language language, String path) {
    return origin + "/" + language.tag() + path;
  }

  /** The part of the address that names this installation, without {@code https://}. */
  public String host() {
    return origin.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
  }
}
