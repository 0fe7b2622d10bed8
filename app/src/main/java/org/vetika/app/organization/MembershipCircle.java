package org.vetika.app.organization;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Recognizes the database's refusal of an organization as member, through others, of itself. */
final class MembershipCircle {
  private static final String CONSTRAINT = "organization_membership_circle";

  private MembershipCircle() {}

  static boolean causes(DataIntegrityViolationException refusal) {
    if (refusal.getMostSpecificCause() instanceof PSQLException refused) {
      ServerErrorMessage message = refused.getServerErrorMessage();
      return message != null && CONSTRAINT.equals(message.getConstraint());
    }
    return false;
  }
}
