package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** Chooses the language of a reader who named none in the address. */
final class Languages {
  private Languages() {}

  /** By Accept-Language; Khmer, the country's language, when nothing fits. */
  static Language preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Language.KM;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      var language = Language.ofTag(locale.getLanguage());
      if (language.isPresent()) {
        return language.get();
      }
    }
    return Language.KM;
  }
}
