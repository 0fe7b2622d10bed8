package org.vetika.app.issue;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Visitor;

/** Somebody who acts in an issue. */
public sealed interface Speaker {
  /** A person for an organization; {@code organization} is its internal id. */
  record ForOrganization(Visitor visitor, long organization) implements Speaker {}

  /** A person with an account, for nobody else. */
  record Account(Visitor visitor) implements Speaker {}

  /** Who holds the receipt of an issue, without an account. */
  record Holder(byte[] receiptHash) implements Speaker {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Holder(byte[] hash) && Arrays.equals(hash, receiptHash);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(receiptHash);
    }
  }

  /** The dated rules. */
  record Clock() implements Speaker {}

  /** The account behind, if there is one. */
  default @Nullable UUID person() {
    return switch (this) {
      case ForOrganization(Visitor visitor, long organization) -> visitor.person();
      case Account(Visitor visitor) -> visitor.person();
      case Holder holder -> null;
      case Clock clock -> null;
    };
  }

  /** The organization spoken for, or null. */
  default @Nullable Long spokenFor() {
    return this instanceof ForOrganization(Visitor visitor, long organization)
        ? Long.valueOf(organization)
        : null;
  }

  /** The name to show: people who speak for themselves are not named. */
  default String shownName() {
    return this instanceof ForOrganization(Visitor visitor, long organization)
        ? visitor.name()
        : "";
  }
}
