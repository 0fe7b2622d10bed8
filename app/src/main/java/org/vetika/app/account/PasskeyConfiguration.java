package org.vetika.app.account;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys belong to the host of {@code vetika.origin}. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
  @Bean
  UserCredentialRepository passkeyCredentials(JdbcOperations database) {
    return new JdbcUserCredentialRepository(database);
  }

  @Bean
  WebAuthnRelyingPartyOperations passkeyCeremonies(
      PublicKeyCredentialUserEntityRepository people,
      UserCredentialRepository credentials,
      @Value("${vetika.origin:http://localhost:8080}") String origin) {
    var site =
        PublicKeyCredentialRpEntity.builder()
            .id(Objects.requireNonNull(URI.create(origin).getHost(), "vetika.origin has no host"))
            .name("Vetika")
            .build();
    var ceremonies =
        new Webauthn4JRelyingPartyOperations(people, credentials, site, Set.of(origin));
    // A passkey stands for e-mail and password together: it must know its user and ask for a proof.
    ceremonies.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    ceremonies.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return ceremonies;
  }
}
