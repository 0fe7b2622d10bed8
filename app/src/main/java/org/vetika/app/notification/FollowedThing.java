package org.vetika.app.notification;

import org.vetika.app.web.Language;

/**
 * What somebody follows, as it is shown.
 *
 * @param english its name in English, else in the language it has
 * @param path its page without language
 */
public record FollowedThing(Followed followed, String english, String khmer, String path) {
  public String name(Language language) {
    return language.choose(english, khmer);
  }
}
