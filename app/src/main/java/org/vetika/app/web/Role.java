package org.vetika.app.web;

/** What a person may do for the organization in which the role is held. */
public enum Role {
  /** Raises and comments for a civil-society organization. */
  MEMBER,
  /** Answers for an authority. */
  OFFICER,
  /** Calls dialogues, imports and publishes summary results. */
  FACILITATOR,
  /** Installs and manages accounts; acts for no organization. */
  ADMINISTRATOR
}
