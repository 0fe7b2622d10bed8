package org.vetika.app.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was asked of an OpenID provider in a sealed cookie until the provider sends the
 * browser back: no session and no memory of people who never come back.
 */
@Component
public final class ProviderRequests
    implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  /** Request attribute: the page to go to afterwards, with its language, or empty. */
  static final String NEXT = ProviderRequests.class.getName() + ".next";

  /** What has to be known again; the rest of the request is in the configuration. */
  private record Kept(
      String registration,
      String authorizationUri,
      String clientId,
      String redirectUri,
      Set<String> scopes,
      String state,
      @Nullable String nonce,
      @Nullable String verifier,
      String next) {}

  private static final String REGISTRATION = "registration_id";
  private static final String NONCE = "nonce";
  private static final String VERIFIER = "code_verifier";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SealedText seal = new SealedText();
  private final JsonMapper json = new JsonMapper();
  private final boolean secure;
  private final String name;

  ProviderRequests(@Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.secure = origin.startsWith("https:");
    this.name = secure ? "__Host-vetika_provider" : "vetika_provider";
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Kept kept = kept(request);
    if (kept == null || !kept.state().equals(request.getParameter("state"))) {
      return null;
    }
    request.setAttribute(NEXT, kept.next());
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(kept.authorizationUri())
        .clientId(kept.clientId())
        .redirectUri(kept.redirectUri())
        // Without the scope openid the answer would not be read as one about a person.
        .scopes(kept.scopes())
        .state(kept.state())
        .attributes(attributes -> {
          attributes.put(REGISTRATION, kept.registration());
          if (kept.nonce() != null) {
            attributes.put(NONCE, kept.nonce());
          }
          if (kept.verifier() != null) {
            attributes.put(VERIFIER, kept.verifier());
          }
        })
        .build();
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      write(response, "", Duration.ZERO);
      return;
    }
    var kept =
        new Kept(
            Objects.requireNonNull(asked.getAttribute(REGISTRATION)),
            asked.getAuthorizationUri(),
            asked.getClientId(),
            Objects.requireNonNull(asked.getRedirectUri()),
            asked.getScopes(),
            Objects.requireNonNull(asked.getState()),
            asked.getAttribute(NONCE),
            asked.getAttribute(VERIFIER),
            Objects.requireNonNullElse(request.getParameter("next"), ""));
    write(response, seal.seal(json.writeValueAsString(kept)), LONGEST);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var asked = loadAuthorizationRequest(request);
    write(response, "", Duration.ZERO);
    return asked;
  }

  private @Nullable Kept kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return seal.open(cookie.getValue()).map(this::parsed).orElse(null);
        }
      }
    }
    return null;
  }

  private @Nullable Kept parsed(String text) {
    try {
      return json.readValue(text, Kept.class);
    } catch (JacksonException e) {
      return null;
    }
  }

  private void write(HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
