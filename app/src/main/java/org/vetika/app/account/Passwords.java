package org.vetika.app.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashes by Argon2id with 19 MiB, two passes, one lane. As many at a time as there are
 * processors: many sign-ins at once wait instead of taking the memory.
 */
@Component
class Passwords {
  static final int KIBIBYTES = 19 * 1024;
  static final int PASSES = 2;

  /** In bytes. */
  private static final int SALT = 16;

  /** In bytes. */
  private static final int HASH = 32;

  private final PasswordEncoder argon;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** Checked when there is no such person, so that the answer takes as long as for a wrong one. */
  private final String nobodys = nobodys();

  @Autowired
  Passwords() {
    this(argon());
  }

  /** With another way to hash. */
  Passwords(PasswordEncoder argon) {
    this.argon = argon;
  }

  static PasswordEncoder argon() {
    return new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, PASSES);
  }

  /** Random bytes in the form of a hash: no password is known for them, and none was hashed. */
  static String nobodys() {
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(KIBIBYTES, PASSES, random(SALT), random(HASH));
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().withoutPadding().encodeToString(random);
  }

  final String hash(String password) {
    return inTurn(() -> String.valueOf(argon.encode(PasswordRules.normalized(password))));
  }

  /** Whether the password is right; takes the same time without a hash, and is then false. */
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > PasswordRules.LONGEST * 2) {
      return false;
    }
    boolean same =
        inTurn(() -> argon.matches(PasswordRules.normalized(password), hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
