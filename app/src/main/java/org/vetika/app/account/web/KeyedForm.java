package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Addresses of Open311, whose standard puts the key of the sender into the form. No cookie says who
 * somebody is there, so that no other site gains anything by making a browser post, and the form
 * needs no token of ours.
 */
final class KeyedForm {
  private static final String START = "/open311/";
  private static final Pattern POST = Pattern.compile("/open311/v2/requests\\.(?:xml|json)");

  private KeyedForm() {}

  static boolean isBelow(HttpServletRequest request) {
    return request.getRequestURI().startsWith(START);
  }

  static boolean isPosted(HttpServletRequest request) {
    return POST.matcher(request.getRequestURI()).matches();
  }
}
