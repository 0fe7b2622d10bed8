package org.vetika.app.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen: eight characters or more, any characters, but none that attackers
 * try first. There are no rules of composition: they make passwords worse.
 */
@Component
public class PasswordRules {
  /** Why a password may not be chosen. */
  public enum Refusal {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    ABOUT_YOURSELF
  }

  static final int SHORTEST = 8;

  /** Far above what people type; keeps a megabyte from being hashed. */
  static final int LONGEST = 256;

  private final Set<String> common = read();

  /** Why this person may not choose the password, or nothing when it is good. */
  public Optional<Refusal> refusal(String password, String name, String email) {
    String folded = normalized(password).toLowerCase(Locale.ROOT);
    long length = folded.codePoints().count();
    if (length < SHORTEST) {
      return Optional.of(Refusal.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Refusal.TOO_LONG);
    }
    if (common.contains(folded) || folded.codePoints().distinct().count() < 4) {
      return Optional.of(Refusal.COMMON);
    }
    return aboutThemselves(folded, name, email)
        ? Optional.of(Refusal.ABOUT_YOURSELF)
        : Optional.empty();
  }

  /** The same letters typed on different keyboards are the same password. */
  static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  /** Whether little is left when the person's own words and the site's name are taken away. */
  private static boolean aboutThemselves(String password, String name, String email) {
    List<String> words =
        Stream.concat(
                Stream.of("vetika", "វេទិកា"),
                Arrays.stream((name + " " + email).toLowerCase(Locale.ROOT).split("[\\s@.]+")))
            .filter(word -> word.length() >= 3)
            .toList();
    String left = password;
    for (String word : words) {
      left = left.replace(word, "");
    }
    return left.length() < password.length() && left.codePoints().count() < SHORTEST - 3;
  }

  private static Set<String> read() {
    try (var file = new ClassPathResource("account/common-passwords.txt").getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(PasswordRules::normalized)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
