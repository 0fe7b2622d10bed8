package org.vetika.app.account;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Shows people to the passkey library as its user entities, so that names and e-mails stand in one
 * table only. The user handle is the person's id: random, and it tells nothing.
 */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {
  private final People people;

  PasskeyPeople(People people) {
    this.people = people;
  }

  static Bytes handle(UUID person) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array());
  }

  static Optional<UUID> person(Bytes handle) {
    byte[] bytes = handle.getBytes();
    if (bytes.length != 16) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return person(id).flatMap(people::find).map(PasskeyPeople::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
    return people.withEmail(email).map(PasskeyPeople::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException(
        "People are made by CreatingAccount and InvitingPerson");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("People are never deleted");
  }

  private static PublicKeyCredentialUserEntity entity(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(person.id()))
        .name(person.email())
        .displayName(person.name())
        .build();
  }
}
