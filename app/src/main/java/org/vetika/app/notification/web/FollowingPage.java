package org.vetika.app.notification.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.notification.FollowedThing;
import org.vetika.app.notification.OwnSubscriptions.Line;
import org.vetika.app.notification.OwnSubscriptions.Own;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * What one reader follows.
 *
 * @param base where the forms of the page post to
 * @param done the message key of what was just done, or null
 */
public record FollowingPage(
    String base,
    String address,
    boolean person,
    boolean notices,
    boolean stopped,
    List<Choice> languages,
    List<Row> rows,
    @Nullable String done) {
  private static final Set<String> DONE = Set.of("followed", "changed", "ended");

  /** One subscription; {@code href} is null when the thing is not public any more. */
  public record Row(
      String id, String named, @Nullable String href, List<FollowPage.Choice> rhythms) {}

  /** A language of letters; the empty key means both. */
  public record Choice(String key, String text, boolean chosen) {}

  static FollowingPage of(Own own, String done, PageContext page) {
    return new FollowingPage(
        page.href("/following/" + own.secret()),
        own.maskedAddress(),
        own.person(),
        own.notices(),
        own.stopped(),
        languages(own.language(), page),
        own.lines().stream().map(line -> row(line, page)).toList(),
        DONE.contains(done) ? "following.done." + done : null);
  }

  private static Row row(Line line, PageContext page) {
    FollowedThing thing = line.thing();
    return new Row(
        String.valueOf(line.id()),
        thing == null
            ? page.t("following.unknown")
            : page.t("follow.of." + thing.followed().kind().key(), thing.name(page.language())),
        thing == null ? null : page.href(thing.path()),
        FollowPage.rhythms(line.rhythm(), page));
  }

  private static List<Choice> languages(@Nullable Language chosen, PageContext page) {
    var both = new Choice("", page.t("following.language.both"), chosen == null);
    return Stream.concat(
            Stream.of(Language.values())
                .map(each -> new Choice(each.tag(), each.ownName(), each == chosen)),
            Stream.of(both))
        .toList();
  }
}
