package org.vetika.app.account;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Tokens;

/**
 * Password hashes by Argon2id with 19 MiB, two passes, one lane. As many at a time as there are
 * processors: many sign-ins at once wait instead of taking the memory.
 */
@Component
class Passwords {
  static final int KIBIBYTES = 19 * 1024;
  static final int PASSES = 2;

  private final PasswordEncoder argon;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** Checked when there is no such person, so that the answer takes as long as for a wrong one. */
  private final String nobodys;

  @Autowired
  Passwords() {
    this(argon());
  }

  /** With another way to hash. */
  Passwords(PasswordEncoder argon) {
    this.argon = argon;
    this.nobodys = hash(Tokens.fresh());
  }

  static PasswordEncoder argon() {
    return new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, PASSES);
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
