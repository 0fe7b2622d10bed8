package org.vetika.app.opendata.raising;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;

/** Reads the keys, numbers and days in what programs send; the issue module judges the rest. */
@Component
public class SentContent {
  private static final String AUTHORITIES = "/api/v1/organizations?kind=authority";

  private final Spokespeople spokespeople;

  SentContent(Spokespeople spokespeople) {
    this.spokespeople = spokespeople;
  }

  /** A value that means nothing. */
  private static final class WrongMember extends Exception {
    private static final long serialVersionUID = 1L;

    private final String member;
    private final transient List<String> allowed;

    WrongMember(String member, List<String> allowed) {
      super(member, null, false, false);
      this.member = member;
      this.allowed = allowed;
    }

    <T> Sent<T> sent() {
      return new Sent.Wrong<>(member, allowed);
    }
  }

  public Sent<IssueContent> of(RaisingRequest sent) {
    try {
      return new Sent.Good<>(
          new IssueContent(
              language(sent.language()),
              text(sent.title()),
              text(sent.text()),
              text(sent.asked()),
              code(sent.place()),
              code(sent.topic()),
              authority("authority", sent.authority()),
              choice(
                  "visibility",
                  Objects.requireNonNullElse(sent.visibility(), "public"),
                  Visibility.values(),
                  Visibility::key)));
    } catch (WrongMember wrong) {
      return wrong.sent();
    }
  }

  public Sent<AnswerContent> of(AnswerRequest sent) {
    try {
      return new Sent.Good<>(
          new AnswerContent(
              choice("decision", sent.decision(), Decision.values(), Decision::key),
              language(sent.language()),
              text(sent.text()),
              text(sent.action()),
              text(sent.responsible()),
              day(sent.promisedOn()),
              text(sent.legalGround()),
              text(sent.letter()),
              authority("competent", sent.competent())));
    } catch (WrongMember wrong) {
      return wrong.sent();
    }
  }

  private static Language language(@Nullable String tag) throws WrongMember {
    return choice("language", tag, Language.values(), Language::tag);
  }

  private static <E> E choice(
      String member, @Nullable String key, E[] values, Function<E, String> keyOf)
      throws WrongMember {
    Optional<E> found =
        Arrays.stream(values).filter(each -> keyOf.apply(each).equals(key)).findFirst();
    return found.orElseThrow(
        () -> new WrongMember(member, Arrays.stream(values).map(keyOf).toList()));
  }

  private static @Nullable LocalDate day(@Nullable String iso) throws WrongMember {
    try {
      return iso == null || iso.isBlank() ? null : LocalDate.parse(iso);
    } catch (DateTimeException e) {
      throw new WrongMember("promisedOn", List.of("2027-03-31"));
    }
  }

  /** Never passes over an authority that is unknown: the rules might name another. */
  private @Nullable Long authority(String member, @Nullable String number) throws WrongMember {
    if (number == null || number.isBlank()) {
      return null;
    }
    Long id = spokespeople.id(number);
    if (id == null) {
      throw new WrongMember(member, List.of(AUTHORITIES));
    }
    return id;
  }

  private static @Nullable String code(@Nullable String code) {
    return code == null || code.isBlank() ? null : code;
  }

  /** PostgreSQL stores no null character. */
  private static String text(@Nullable String text) {
    return text == null ? "" : text.replace("\u0000", "");
  }
}
