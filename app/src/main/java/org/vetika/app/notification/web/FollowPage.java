package org.vetika.app.notification.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.notification.FollowKind;
import org.vetika.app.notification.FollowedThing;
import org.vetika.app.notification.Rhythm;
import org.vetika.app.web.PageContext;

/**
 * The form to follow something.
 *
 * @param named what is followed, with its kind
 * @param href its page
 * @param kind and {@code of}: what the form sends back
 * @param error the message key of what is wrong, or null
 */
public record FollowPage(
    String named,
    String href,
    String kind,
    String of,
    String email,
    List<Choice> rhythms,
    @Nullable String error) {
  /** A choice of the form. */
  public record Choice(String key, String text, String hint, boolean chosen) {}

  static FollowPage of(
      FollowedThing thing,
      FollowKind kind,
      String asked,
      FollowForm form,
      @Nullable String error,
      PageContext page) {
    return new FollowPage(
        page.t("follow.of." + kind.key(), thing.name(page.language())),
        page.href(thing.path()),
        kind.key(),
        asked,
        form.emailOrEmpty(),
        rhythms(form.rhythmOrAtOnce(), page),
        error);
  }

  static List<Choice> rhythms(Rhythm chosen, PageContext page) {
    return Arrays.stream(Rhythm.values())
        .map(each ->
            new Choice(
                each.key(),
                page.t("follow.rhythm." + each.key()),
                page.t("follow.rhythm." + each.key() + ".hint"),
                each == chosen))
        .toList();
  }
}
