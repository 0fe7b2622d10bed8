package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.OrganizationNumbers;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.summary.CommentingOnPoint;
import org.vetika.app.dialogue.summary.CorrectingResult;
import org.vetika.app.dialogue.summary.DecidingAmendment;
import org.vetika.app.dialogue.summary.EditingPoints;
import org.vetika.app.dialogue.summary.JoiningResults;
import org.vetika.app.dialogue.summary.PointContent;
import org.vetika.app.dialogue.summary.ProposingAmendment;
import org.vetika.app.dialogue.summary.RecordingReservation;
import org.vetika.app.dialogue.summary.RemovingStatement;
import org.vetika.app.dialogue.summary.RemovingText;
import org.vetika.app.dialogue.summary.SplittingResult;
import org.vetika.app.dialogue.summary.StatementKind;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.TranslatingResult;
import org.vetika.app.web.Language;

/** From the buttons of a point's page to the use cases. */
@Component
class PointActions {
  private final Desks desks;
  private final EditingPoints editing;
  private final SplittingResult splitting;
  private final JoiningResults joining;
  private final CommentingOnPoint commenting;
  private final ProposingAmendment proposing;
  private final DecidingAmendment deciding;
  private final RecordingReservation reserving;
  private final TranslatingResult translating;
  private final CorrectingResult correcting;
  private final RemovingText removing;
  private final RemovingStatement silencing;
  private final OrganizationNumbers numbers;

  PointActions(
      Desks desks,
      EditingPoints editing,
      SplittingResult splitting,
      JoiningResults joining,
      CommentingOnPoint commenting,
      ProposingAmendment proposing,
      DecidingAmendment deciding,
      RecordingReservation reserving,
      TranslatingResult translating,
      CorrectingResult correcting,
      RemovingText removing,
      RemovingStatement silencing,
      OrganizationNumbers numbers) {
    this.desks = desks;
    this.editing = editing;
    this.splitting = splitting;
    this.joining = joining;
    this.commenting = commenting;
    this.proposing = proposing;
    this.deciding = deciding;
    this.reserving = reserving;
    this.translating = translating;
    this.correcting = correcting;
    this.removing = removing;
    this.silencing = silencing;
    this.numbers = numbers;
  }

  Outcome<?> act(Desks.Desk desk, long id, String action, FormValues form) {
    Point point = desks.summary(desk).summary().point(id).orElse(null);
    if (point == null) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    return switch (acting(desk, action, form)) {
      case Outcome.Done<Acting>(Acting acting) -> act(desk, acting, point, action, form);
      case Outcome<Acting> refused -> refused;
    };
  }

  /** What is recorded under an organization's name asks for which; the rest is the conveners'. */
  private static Outcome<Acting> acting(Desks.Desk desk, String action, FormValues form) {
    SummaryEvent event =
        switch (action) {
          case "comment" -> SummaryEvent.COMMENT;
          case "amend" -> SummaryEvent.PROPOSE_AMENDMENT;
          case "reserve" -> SummaryEvent.RECORD_RESERVATION;
          case "translate" -> SummaryEvent.TRANSLATE;
          case "correct" -> SummaryEvent.CORRECT;
          case "remove" -> SummaryEvent.REMOVE_TEXT;
          default -> null;
        };
    return event == null
        ? new Outcome.Done<>(desk.acting())
        : desk.acting(event, form.text("organization"));
  }

  private Outcome<?> act(
      Desks.Desk desk, Acting acting, Point point, String action, FormValues form) {
    String number = desk.number();
    long id = point.id();
    int version = version(form);
    Language language = Language.ofTag(form.text("language")).orElse(point.language());
    String text = form.text("text");
    String reason = form.text("reason");
    return switch (action) {
      case "save" -> save(desk, id, version, form);
      case "split" -> splitting.split(number, acting, id, version, parts(text));
      case "join" -> joining.joinWithNext(number, acting, id, version);
      case "delete" -> editing.delete(number, acting, id, version);
      case "up" -> editing.move(number, acting, id, true);
      case "down" -> editing.move(number, acting, id, false);
      case "comment" -> commenting.comment(number, acting, id, text);
      case "amend" -> proposing.propose(number, acting, id, text, reason);
      case "reserve" -> reserving.record(number, acting, id, language, text);
      case "translate" ->
          translating.translate(
              number, acting, point.number(), point.language().other(), text, maker(acting, form));
      case "correct" -> correcting.correct(number, acting, point.number(), language, text, reason);
      case "remove" -> removing.remove(number, acting, point.number(), reason);
      default -> Outcome.refused(Refusal.UNKNOWN);
    };
  }

  Outcome<?> decide(Desks.Desk desk, long amendment, String decision, String reason) {
    return decision.equals("accept")
        ? deciding.accept(desk.number(), desk.acting(), amendment, reason)
        : deciding.decline(desk.number(), desk.acting(), amendment, reason);
  }

  Outcome<String> remove(Desks.Desk desk, StatementKind kind, long id, FormValues form) {
    return switch (desk.acting(SummaryEvent.REMOVE_STATEMENT, form.text("organization"))) {
      case Outcome.Done<Acting>(Acting acting) ->
          silencing.remove(desk.number(), acting, kind, id, form.text("reason"));
      case Outcome.Refused<Acting>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Acting> never -> throw new IllegalStateException();
    };
  }

  private Outcome<?> save(Desks.Desk desk, long id, int version, FormValues form) {
    List<String> lines =
        form.text("addressees").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Map<String, Long> ids =
        numbers.ids(lines.stream().map(line -> line.toUpperCase(Locale.ROOT)).toList());
    var content =
        new PointContent(
            form.text("number"),
            ResultKind.ofKey(form.text("kind")).orElse(null),
            Language.ofTag(form.text("language")).orElse(Language.KM),
            form.text("text"),
            form.all("topic"),
            lines.stream()
                .map(line -> ids.get(line.toUpperCase(Locale.ROOT)))
                .filter(java.util.Objects::nonNull)
                .toList(),
            lines.stream()
                .filter(line -> !ids.containsKey(line.toUpperCase(Locale.ROOT)))
                .toList());
    return editing.save(desk.number(), desk.acting(), id, version, content);
  }

  /** Parts stand apart by an empty line. */
  private static List<String> parts(String text) {
    return List.of(text.replace("\r\n", "\n").split("\n[ \t]*\n"));
  }

  private static TranslatingResult.Maker maker(Acting acting, FormValues form) {
    MakerKind kind = MakerKind.ofKey(form.text("maker")).orElse(MakerKind.PERSON);
    String name = form.text("maker_name");
    return new TranslatingResult.Maker(
        kind, kind == MakerKind.PERSON && name.isBlank() ? acting.visitor().name() : name);
  }

  private static int version(FormValues form) {
    try {
      return Integer.parseInt(form.text("version"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
