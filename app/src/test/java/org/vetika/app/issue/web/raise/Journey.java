package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.web.Visitor;

/** Somebody with a browser: follows redirects and keeps the cookies of paths. */
final class Journey {
  private final MockMvcTester pages;
  private final @Nullable Visitor visitor;
  private final String address;
  private final List<Cookie> cookies = new ArrayList<>();

  /** Where the browser is after the last request. */
  String at = "";

  Journey(MockMvcTester pages, @Nullable Visitor visitor) {
    this(pages, visitor, "10.0.0." + (int) (Math.random() * 250));
  }

  Journey(MockMvcTester pages, @Nullable Visitor visitor, String address) {
    this.pages = pages;
    this.visitor = visitor;
    this.address = address;
  }

  MvcTestResult get(String path) {
    at = path;
    var request = pages.get().uri(path).with(this::from);
    if (visitor != null) {
      request = request.requestAttr(Visitor.ATTRIBUTE, visitor);
    }
    return keep(request.cookie(cookiesFor(path)).exchange());
  }

  /** Posts pairs of field and value. */
  MvcTestResult post(String path, String... fields) {
    at = path;
    var request = pages.post().uri(path).with(csrf()).with(this::from);
    if (visitor != null) {
      request = request.requestAttr(Visitor.ATTRIBUTE, visitor);
    }
    for (int index = 0; index < fields.length; index += 2) {
      request = request.formField(fields[index], fields[index + 1]);
    }
    return keep(request.cookie(cookiesFor(path)).exchange());
  }

  /** Posts, expects to be sent on, and follows to a page. */
  MvcTestResult go(String path, String... fields) {
    MvcTestResult answer = post(path, fields);
    assertThat(answer).as(text(answer)).hasStatus(303);
    return follow(answer);
  }

  MvcTestResult follow(MvcTestResult answer) {
    MvcTestResult now = answer;
    while (now.getResponse().getStatus() == 303) {
      now = get(Objects.requireNonNull(now.getResponse().getHeader("Location")));
    }
    assertThat(now).hasStatusOk();
    return now;
  }

  static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private org.springframework.mock.web.MockHttpServletRequest from(
      org.springframework.mock.web.MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    return request;
  }

  Cookie[] cookiesFor(String path) {
    List<Cookie> fitting = new ArrayList<>(List.of(new Cookie("any", "1")));
    cookies.stream()
        .filter(cookie -> path.startsWith(Objects.requireNonNull(cookie.getPath())))
        .forEach(fitting::add);
    return fitting.toArray(Cookie[]::new);
  }

  private MvcTestResult keep(MvcTestResult answer) {
    for (Cookie cookie : answer.getResponse().getCookies()) {
      if (cookie.getName().equals("vetika_receipt")) {
        cookies.removeIf(known -> Objects.equals(known.getPath(), cookie.getPath()));
        cookies.add(cookie);
      }
    }
    return answer;
  }
}
