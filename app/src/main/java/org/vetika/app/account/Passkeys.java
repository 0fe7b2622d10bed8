package org.vetika.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.web.RateLimit;
import org.vetika.app.web.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: added by people who are signed in, and then enough to sign in. Each ceremony has two
 * steps; what was asked in the first is kept in memory for five minutes under a random number,
 * which the browser holds, and is good once.
 */
@Component
public class Passkeys {
  /**
   * The first step: {@code ceremony} names it in the second, {@code options} is for the browser.
   */
  public record Started(String ceremony, String options) {}

  private final People people;
  private final WebAuthnRelyingPartyOperations ceremonies;
  private final UserCredentialRepository credentials;
  private final Sessions sessions;
  private final AccountEvents events;
  private final RateLimit perAddress;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final Cache<String, Object> started =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).maximumSize(10_000).build();

  Passkeys(
      People people,
      WebAuthnRelyingPartyOperations ceremonies,
      UserCredentialRepository credentials,
      Sessions sessions,
      AccountEvents events,
      Clock clock) {
    this.people = people;
    this.ceremonies = ceremonies;
    this.credentials = credentials;
    this.sessions = sessions;
    this.events = events;
    this.perAddress = new RateLimit(60, Duration.ofMinutes(15), clock);
  }

  /** The person's passkeys, the newest first. */
  public List<Passkey> of(UUID person) {
    return credentials.findByUserId(PasskeyPeople.handle(person)).stream()
        .sorted(Comparator.comparing(CredentialRecord::getCreated).reversed())
        .map(record ->
            new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                record.getCreated(),
                record.getLastUsed()))
        .toList();
  }

  /** Begins adding a passkey. */
  public Started startAdding(UUID person) {
    String email = people.find(person).orElseThrow().email();
    PublicKeyCredentialCreationOptions options =
        ceremonies.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(
                UsernamePasswordAuthenticationToken.authenticated(email, null, List.of())));
    return start(options);
  }

  /** Ends adding a passkey; false when the browser's answer is not right. */
  public boolean add(UUID person, String ceremony, String label, String answer) {
    if (!(started.asMap().remove(ceremony) instanceof PublicKeyCredentialCreationOptions options)
        || !options.getUser().getId().equals(PasskeyPeople.handle(person))) {
      return false;
    }
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> credential =
          json.readValue(answer, new TypeReference<>() {});
      ceremonies.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              options, new RelyingPartyPublicKey(credential, label)));
    } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
      return false;
    }
    events.add(Kind.PASSKEY_ADDED, person);
    return true;
  }

  /**
   * Begins a sign-in; the same for everybody, for nobody has said who they are. Nothing when too
   * many came from this network address.
   */
  public Optional<Started> startSigningIn(String from) {
    if (!perAddress.allows(from)) {
      return Optional.empty();
    }
    return Optional.of(
        start(
            ceremonies.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null))));
  }

  /** Ends a sign-in, and gives the token of the new session if the answer is right. */
  public Optional<String> signIn(String ceremony, String answer, String browser) {
    if (!(started.asMap().remove(ceremony) instanceof PublicKeyCredentialRequestOptions options)) {
      return Optional.empty();
    }
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> credential =
          json.readValue(answer, new TypeReference<>() {});
      var user =
          ceremonies.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
      return PasskeyPeople.person(user.getId())
          .flatMap(people::find)
          .filter(Person::maySignIn)
          .map(person -> welcome(person.id(), browser));
    } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
      events.add(Kind.SIGN_IN_FAILED, null);
      return Optional.empty();
    }
  }

  /** Whether the person had such a passkey; it opens nothing from now on. */
  public boolean end(UUID person, String id) {
    Bytes credential;
    try {
      credential = Bytes.fromBase64(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
    CredentialRecord record = credentials.findByCredentialId(credential);
    if (record == null || !record.getUserEntityUserId().equals(PasskeyPeople.handle(person))) {
      return false;
    }
    credentials.delete(credential);
    events.add(Kind.PASSKEY_ENDED, person);
    return true;
  }

  private String welcome(UUID person, String browser) {
    events.add(Kind.SIGNED_IN_BY_PASSKEY, person);
    return sessions.begin(person, browser);
  }

  private Started start(Object options) {
    String ceremony = Tokens.fresh();
    started.put(ceremony, options);
    return new Started(ceremony, json.writeValueAsString(options));
  }
}
