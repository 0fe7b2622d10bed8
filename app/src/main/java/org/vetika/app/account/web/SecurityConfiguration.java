package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.vetika.app.web.OpenPost;

/**
 * Spring Security guards against forged posts and speaks with OpenID providers; who may call what
 * is said at each handler and enforced by {@link org.vetika.app.web.AccessInterceptor}, which
 * denies by default.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      @Value("${vetika.origin:http://localhost:8080}") String origin,
      ObjectProvider<ClientRegistrationRepository> providers,
      ObjectProvider<OpenPost> openPosts,
      ProviderRequests requests,
      ProviderAnswers answers) {
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(provider ->
          provider
              .loginPage("/en/sign-in")
              .authorizationEndpoint(end -> end.authorizationRequestRepository(requests))
              .authorizedClientRepository(new ForgottenClients())
              .successHandler(answers)
              .failureHandler(answers));
    }
    return http.authorizeHttpRequests(every -> every.anyRequest().permitAll())
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfCookie(origin.startsWith("https:")))
                .ignoringRequestMatchers(BearerToken::isCarriedBy)
                .ignoringRequestMatchers(
                    openPosts.stream().map(OpenPost::pattern).toArray(String[]::new)))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  private static CookieCsrfTokenRepository csrfCookie(boolean secure) {
    var repository = new CookieCsrfTokenRepository();
    repository.setCookieName(secure ? "__Host-vetika_csrf" : "vetika_csrf");
    repository.setCookiePath("/");
    repository.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
    return repository;
  }

  /** We ask providers who somebody is and nothing later: their tokens are not kept. */
  private static final class ForgottenClients implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Not kept on purpose.
    }

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // Nothing is kept.
    }
  }
}
