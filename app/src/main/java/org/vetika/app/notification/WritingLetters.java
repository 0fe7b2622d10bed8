package org.vetika.app.notification;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.mail.Letter;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.notification.LetterRows.Claimed;
import org.vetika.app.notification.MentionRows.Mention;
import org.vetika.app.web.Language;

/** Writes a letter when it is about to be sent, from what may be told and is wanted then. */
@Component
class WritingLetters {
  /** Of a longer digest the rest is only named: nobody reads more, and mail servers refuse it. */
  static final int MOST_WHOLE = 50;

  private final MentionRows mentions;
  private final SubscriptionRows subscriptions;
  private final FollowedThings things;
  private final Sources sources;
  private final LetterWords words;
  private final String origin;
  private final Clock clock;

  WritingLetters(
      MentionRows mentions,
      SubscriptionRows subscriptions,
      FollowedThings things,
      Sources sources,
      LetterWords words,
      @Value("${vetika.origin:http://localhost:8080}") String origin,
      Clock clock) {
    this.mentions = mentions;
    this.subscriptions = subscriptions;
    this.things = things;
    this.sources = sources;
    this.words = words;
    this.origin = origin;
    this.clock = clock;
  }

  private record Told(List<Content> contents, List<FollowedThing> things) {}

  /** Empty when nothing is left to say: withdrawn, or not followed any more. */
  Optional<Letter> write(Claimed claimed, Reader reader, String address) {
    Told told = told(claimed, reader);
    if (told.contents().isEmpty()) {
      return Optional.empty();
    }
    List<Language> languages =
        reader.language() == null ? List.of(Language.KM, Language.EN) : List.of(reader.language());
    return Optional.of(
        new Letter(
            address,
            join(languages, " · ", language -> subject(language, claimed, told)),
            join(languages, "\n\n— — —\n\n", language -> text(language, claimed, reader, told)),
            headers(claimed, reader, languages.getFirst())));
  }

  private Told told(Claimed claimed, Reader reader) {
    List<Content> contents = new ArrayList<>();
    Set<FollowedThing> causes = new LinkedHashSet<>();
    for (Mention mention : mentions.ofLetter(claimed.id())) {
      Optional<Content> content = sources.content(mention.happening());
      if (content.isEmpty()) {
        continue;
      }
      if (mention.happening().audience() == Audience.PARTIES) {
        if (reader.notices()) {
          contents.add(content.get());
        }
        continue;
      }
      List<Subscription> still = subscriptions.byIds(reader.id(), mention.causes());
      if (!still.isEmpty()) {
        contents.add(content.get());
        still.forEach(each -> things.find(each.followed()).ifPresent(causes::add));
      }
    }
    return new Told(contents, List.copyOf(causes));
  }

  private String subject(Language language, Claimed claimed, Told told) {
    return claimed.rhythm() == Rhythm.AT_ONCE
        ? told.contents().getFirst().in(language).subject()
        : words.digestSubject(
            language,
            told.contents().size(),
            LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  private String text(Language language, Claimed claimed, Reader reader, Told told) {
    var text = new StringBuilder();
    for (int at = 0; at < told.contents().size(); at++) {
      Content content = told.contents().get(at);
      if (claimed.rhythm() != Rhythm.AT_ONCE && at < MOST_WHOLE) {
        text.append("* ").append(content.in(language).subject()).append("\n\n");
      }
      text.append(
              at < MOST_WHOLE
                  ? words.item(language, content, origin)
                  : words.line(language, content, origin))
          .append('\n');
    }
    return text.append(
            words.foot(
                language,
                told.things(),
                endHref(language, claimed, reader),
                origin + "/" + language.tag() + "/following/" + reader.secret()))
        .toString();
  }

  /** RFC 8058: the mail program itself can end it, by a post that needs no session. */
  private Map<String, String> headers(Claimed claimed, Reader reader, Language language) {
    return Map.of(
        "List-Unsubscribe",
        "<" + endHref(language, claimed, reader) + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click",
        "Message-ID",
        "<vetika-letter-" + claimed.id() + "@" + host() + ">",
        "Precedence",
        "bulk");
  }

  private String endHref(Language language, Claimed claimed, Reader reader) {
    return origin + "/" + language.tag() + "/unsubscribe/" + reader.secret() + "/" + claimed.id();
  }

  private String host() {
    String host = URI.create(origin).getHost();
    return host == null ? "vetika" : host;
  }

  private static String join(
      List<Language> languages, String between, Function<Language, String> words) {
    return languages.stream().map(words).distinct().collect(Collectors.joining(between));
  }
}
