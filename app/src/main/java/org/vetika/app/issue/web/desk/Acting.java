package org.vetika.app.issue.web.desk;

import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;

/**
 * For whom, and in which part, a person acts in an issue.
 *
 * @param key as in addresses: {@code authority-12}, {@code asker-self}
 * @param organization the name of who is spoken for; empty for people who speak for themselves
 */
record Acting(String key, Speaker speaker, Side side, String organization) {
  static Acting of(Speaker.ForOrganization speaker, Side side, String organization) {
    return new Acting(side.key() + "-" + speaker.organization(), speaker, side, organization);
  }

  static Acting self(Speaker.Account speaker) {
    return new Acting("asker-self", speaker, Side.ASKER, "");
  }
}
