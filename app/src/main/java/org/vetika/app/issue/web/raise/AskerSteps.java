package org.vetika.app.issue.web.raise;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Verification;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.Language;
import org.vetika.khmer.KhmerDates;
import org.vetika.khmer.KhmerDigits;

/** What the holder of a receipt may do in their issue. */
@Component
class AskerSteps {
  static final Set<String> NAMES = Set.of("reply", "resubmit", "verify", "withdraw");

  private final ReplyingToIssue replying;
  private final RoutingIssue routing;
  private final VerifyingIssue verifying;
  private final ClosingIssue closing;

  AskerSteps(
      ReplyingToIssue replying,
      RoutingIssue routing,
      VerifyingIssue verifying,
      ClosingIssue closing) {
    this.replying = replying;
    this.routing = routing;
    this.verifying = verifying;
    this.closing = closing;
  }

  Outcome<?> take(
      String step, OwnIssueController.Own own, Typed typed, WaitingFiles files, Language language) {
    String number = own.detail().issue().number();
    var holder = new Speaker.Holder(own.receiptHash());
    return switch (step) {
      case "reply" ->
          replying.reply(
              number,
              holder,
              Side.ASKER,
              language,
              typed.text("reply"),
              typed.text("reply-asked"),
              files);
      case "resubmit" -> routing.resubmit(number, holder, typed.text("more"), files);
      case "withdraw" ->
          typed.is("sure", "yes")
              ? closing.withdraw(number, holder, language, typed.text("reason"))
              : Outcome.refused(Refusal.NOT_APPLICABLE);
      case "verify" -> verify(number, holder, typed, files, language);
      default -> throw new IllegalArgumentException(step);
    };
  }

  private Outcome<?> verify(
      String number, Speaker holder, Typed typed, WaitingFiles files, Language language) {
    Optional<Position> position = Position.ofKey(typed.text("position"));
    if (position.isEmpty()) {
      return Outcome.refused(Refusal.NOT_APPLICABLE);
    }
    try {
      var stated =
          new Verification(
              position.get(),
              language,
              typed.text("stated"),
              typed.text("stated-asked"),
              count(typed, "counted"),
              count(typed, "total"),
              day(typed.text("next")),
              typed.is("higher", "yes"),
              files);
      return verifying.verify(number, holder, Side.ASKER, seen(typed), stated);
    } catch (ArithmeticException | NumberFormatException e) {
      return Outcome.refused(Refusal.BAD_COUNTS);
    }
  }

  private static long seen(Typed typed) {
    String seen = typed.text("seen");
    return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
  }

  private static @Nullable Integer count(Typed typed, String field) {
    String digits = KhmerDigits.toLatin(typed.text(field)).replaceAll("[\\s,.\\u200b]", "");
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  /** A day as browsers send it or as people write it in either language; null when it is none. */
  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(KhmerDigits.toLatin(typed).strip());
    } catch (DateTimeParseException e) {
      return KhmerDates.parse(typed).orElse(null);
    }
  }

  /** The field to which a refusal belongs. */
  static String field(String step, Refusal refusal) {
    return switch (step) {
      case "reply" -> "reply";
      case "resubmit" -> "more";
      case "withdraw" -> "sure";
      default ->
          switch (refusal) {
            case TEXT_MISSING, TEXT_TOO_LONG -> "stated";
            case BAD_COUNTS -> "counted";
            case DATE_MISSING, DATE_PASSED, DATE_TOO_FAR -> "next";
            case NOTHING_ABOVE -> "higher";
            default -> "position-0";
          };
    };
  }
}
