package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.vetika.app.account.SigningInByProvider;
import org.vetika.app.web.Language;

/** What follows when a provider has said who somebody is, or could not. */
@Component
public final class ProviderAnswers
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswers.class);

  private final SigningInByProvider signingIn;
  private final SignedInBrowser browser;

  ProviderAnswers(SigningInByProvider signingIn, SignedInBrowser browser) {
    this.signingIn = signingIn;
    this.browser = browser;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    Optional<String> token =
        authentication.getPrincipal() instanceof OidcUser user
            ? signingIn.signIn(
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                BrowserName.of(request))
            : Optional.empty();
    String next = next(request);
    token.ifPresent(session -> browser.welcome(request, response, session));
    redirect(
        response,
        language(next)
            + (token.isPresent() ? browser.after(next) : "/sign-in?problem=provider-unknown"));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    LOG.warn("Signing in by a provider failed: {}", failure.getMessage());
    redirect(response, language(next(request)) + "/sign-in?problem=provider-failed");
  }

  private static String next(HttpServletRequest request) {
    return request.getAttribute(ProviderRequests.NEXT) instanceof String next ? next : "";
  }

  private static String language(String next) {
    return next.startsWith("/en") ? "/" + Language.EN.tag() : "/" + Language.KM.tag();
  }

  private static void redirect(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
