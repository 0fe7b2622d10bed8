package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Deny by default: a handler is called only when its {@link Access} names the visitor. */
@Component
public final class AccessInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
    Set<Access.Who> allowed = allowed(method);
    if (allows(allowed, visitor) && inScope(request, method, allowed)) {
      if (method.hasMethodAnnotation(PublicPage.class)) {
        request.setAttribute(PageCache.CACHEABLE, true);
      }
      return true;
    }
    refuse(request, response, visitor, allowed);
    return false;
  }

  /** A token opens public handlers and those of its scopes, not everything its person may do. */
  private static boolean inScope(
      HttpServletRequest request, HandlerMethod method, Set<Access.Who> allowed) {
    if (allowed.contains(Access.Who.PUBLIC)
        || !(request.getAttribute(TokenScope.ATTRIBUTE) instanceof Set<?> scopes)) {
      return true;
    }
    TokenScope needed = method.getMethodAnnotation(TokenScope.class);
    return needed != null && scopes.contains(needed.value());
  }

  /** Who may call a handler; empty when nobody said. */
  public static Set<Access.Who> allowed(HandlerMethod method) {
    Access access = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
    if (access == null) {
      access = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }
    return access == null ? Set.of() : Set.of(access.value());
  }

  static boolean allows(Set<Access.Who> allowed, @Nullable Visitor visitor) {
    return allowed.stream().anyMatch(who -> allows(who, visitor));
  }

  private static boolean allows(Access.Who who, @Nullable Visitor visitor) {
    if (who == Access.Who.PUBLIC) {
      return true;
    }
    if (visitor == null) {
      return false;
    }
    return switch (who) {
      case PUBLIC, SIGNED_IN -> true;
      case MEMBER -> visitor.has(Role.MEMBER);
      case OFFICER -> visitor.has(Role.OFFICER);
      case FACILITATOR -> visitor.has(Role.FACILITATOR);
      case ADMINISTRATOR -> visitor.has(Role.ADMINISTRATOR);
    };
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Visitor visitor,
      Set<Access.Who> allowed)
      throws IOException {
    boolean page = PageContexts.languageIn(request.getRequestURI()).isPresent();
    if (visitor == null && page && !allowed.isEmpty() && request.getMethod().equals("GET")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      String next = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", request.getRequestURI().substring(0, 3) + "/sign-in?next=" + next);
    } else if (visitor == null && !page) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
