package org.vetika.app.notification.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.notification.FollowKind;
import org.vetika.app.notification.Rhythm;

/** What the form to follow posts; {@code of} is the number, code or words by which it was named. */
record FollowForm(
    @Nullable String kind, @Nullable String of, @Nullable String email, @Nullable String rhythm) {
  Optional<FollowKind> kindOf() {
    for (FollowKind each : FollowKind.values()) {
      if (each.key().equals(kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String named() {
    return Objects.requireNonNullElse(of, "");
  }

  String emailOrEmpty() {
    return Objects.requireNonNullElse(email, "");
  }

  Rhythm rhythmOrAtOnce() {
    return Rhythm.ofKey(Objects.requireNonNullElse(rhythm, "")).orElse(Rhythm.AT_ONCE);
  }
}
