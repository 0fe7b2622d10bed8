package org.vetika.app.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.vetika.app.web.PageContext;

/** Links to the configured OpenID providers. */
@Component
class Providers {
  private final List<ClientRegistration> registrations = new ArrayList<>();

  Providers(ObjectProvider<InMemoryClientRegistrationRepository> configured) {
    configured.ifAvailable(all -> all.forEach(registrations::add));
  }

  List<SignInPage.Provider> links(PageContext page, String next) {
    return registrations.stream()
        .map(registration ->
            new SignInPage.Provider(
                registration.getClientName(),
                "/oauth2/authorization/"
                    + registration.getRegistrationId()
                    + "?next="
                    + URLEncoder.encode(page.href(next), StandardCharsets.UTF_8)))
        .toList();
  }
}
