package org.vetika.app.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.record.NewsText;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.khmer.KhmerDates;

/** The words of letters, in one language: the text, who must act by when, and how to end it. */
@Component
class LetterWords {
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Messages messages;

  LetterWords(Messages messages) {
    this.messages = messages;
  }

  String digestSubject(Language language, int number, LocalDate day) {
    return messages.of(language, "letter.digest.subject", number, date(language, day));
  }

  /** One happening as a whole. */
  String item(Language language, Content content, String origin) {
    NewsText text = content.in(language);
    var lines = new StringBuilder();
    if (text.language() != language) {
      lines.append(messages.of(language, "letter.only-other-language")).append("\n\n");
    }
    lines.append(text.text().strip()).append("\n\n");
    String duty = duty(language, text.whoMustAct(), content.byWhen());
    if (!duty.isEmpty()) {
      lines.append(duty).append("\n\n");
    }
    return lines.append(address(language, content, origin)).append('\n').toString();
  }

  /** One happening of very many: what it is and where. */
  String line(Language language, Content content, String origin) {
    return content.in(language).subject() + "\n" + address(language, content, origin) + "\n";
  }

  private String address(Language language, Content content, String origin) {
    return messages.of(language, "letter.read", origin + "/" + language.tag() + content.path());
  }

  private String duty(Language language, @Nullable String who, @Nullable LocalDate day) {
    if (who == null) {
      return day == null ? "" : messages.of(language, "letter.by", date(language, day));
    }
    return day == null
        ? messages.of(language, "letter.who", who)
        : messages.of(language, "letter.who-by", who, date(language, day));
  }

  /**
   * Why the letter was sent, and how to get no more.
   *
   * @param things what the reader follows that led to it; empty when the reader is a party
   */
  String foot(Language language, List<FollowedThing> things, String endHref, String allHref) {
    String because =
        things.isEmpty()
            ? messages.of(language, "letter.because-party")
            : messages.of(
                language,
                "letter.because",
                things.stream()
                    .map(thing -> named(language, thing))
                    .collect(Collectors.joining("; ")));
    return "-- \n"
        + because
        + "\n\n"
        + messages.of(language, "letter.end", endHref)
        + "\n\n"
        + messages.of(language, "letter.all", allHref)
        + "\n";
  }

  /** What is followed, with its kind: "Kampot and all places in it". */
  String named(Language language, FollowedThing thing) {
    return messages.of(
        language, "follow.of." + thing.followed().kind().key(), thing.name(language));
  }

  String confirmationSubject(Language language) {
    return messages.of(language, "letter.confirm.subject");
  }

  String confirmation(Language language, FollowedThing thing, String href) {
    return messages.of(language, "letter.confirm.text", named(language, thing), href);
  }

  static String date(Language language, LocalDate day) {
    return switch (language) {
      case EN -> ENGLISH_DATE.format(day);
      case KM -> KhmerDates.format(day, false);
    };
  }
}
