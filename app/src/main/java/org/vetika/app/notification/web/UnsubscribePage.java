package org.vetika.app.notification.web;

import java.util.List;
import org.vetika.app.notification.Unsubscribing.Ending;
import org.vetika.app.web.PageContext;

/**
 * What a letter's link ends.
 *
 * @param done whether it has ended, or the page asks by a button
 * @param named what is followed no longer
 * @param notices whether mail to the parties ends
 */
public record UnsubscribePage(boolean done, String href, List<String> named, boolean notices) {
  static UnsubscribePage of(boolean done, Ending ending, PageContext page) {
    return new UnsubscribePage(
        done,
        page.href(page.path()),
        ending.things().stream()
            .map(thing ->
                page.t("follow.of." + thing.followed().kind().key(), thing.name(page.language())))
            .toList(),
        ending.notices());
  }
}
