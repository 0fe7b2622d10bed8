package org.vetika.app.demonstration;

import static org.vetika.app.demonstration.DemonstrationIssues.done;
import static org.vetika.app.demonstration.DemonstrationIssues.id;
import static org.vetika.app.demonstration.DemonstrationIssues.language;
import static org.vetika.app.demonstration.DemonstrationIssues.speaker;
import static org.vetika.app.demonstration.DemonstrationIssues.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.JoiningIssue;
import org.vetika.app.issue.MovingDate;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.ReferringIssue;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.TurningClock;
import org.vetika.app.issue.Verification;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/** Takes the steps of the invented issues, through the use cases that people use. */
@Component
class DemonstrationSteps {
  private final AnsweringIssue answering;
  private final ReplyingToIssue replying;
  private final VerifyingIssue verifying;
  private final ReferringIssue referring;
  private final RoutingIssue routing;
  private final ClosingIssue closing;
  private final JoiningIssue joining;
  private final MovingDate moving;
  private final TurningClock turning;
  private final DemonstrationEvidence evidence;
  private final Clock clock;

  DemonstrationSteps(
      AnsweringIssue answering,
      ReplyingToIssue replying,
      VerifyingIssue verifying,
      ReferringIssue referring,
      RoutingIssue routing,
      ClosingIssue closing,
      JoiningIssue joining,
      MovingDate moving,
      TurningClock turning,
      DemonstrationEvidence evidence,
      Clock clock) {
    this.answering = answering;
    this.replying = replying;
    this.verifying = verifying;
    this.referring = referring;
    this.routing = routing;
    this.closing = closing;
    this.joining = joining;
    this.moving = moving;
    this.turning = turning;
    this.evidence = evidence;
    this.clock = clock;
  }

  void take(
      String number,
      long seen,
      JsonNode step,
      Visitor loader,
      Map<String, Registered> registered,
      Map<String, String> numbers) {
    Language language = language(step);
    String said = text(step, "text", language);
    Side side = Side.ofKey(step.path("side").asString("asker")).orElseThrow();
    switch (step.path("do").asString()) {
      case "answer" ->
          done(
              answering.answer(
                  number,
                  by(loader, registered, step, Role.OFFICER),
                  seen,
                  answer(step, registered)));
      case "reply" ->
          done(
              replying.reply(
                  number,
                  by(loader, registered, step, role(side)),
                  side,
                  language,
                  said,
                  text(step, "asked", language),
                  evidence.of(step)));
      case "verify" ->
          done(
              verifying.verify(
                  number, by(loader, registered, step, role(side)), side, seen, stated(step)));
      case "visit" ->
          done(
              verifying.visited(
                  number,
                  by(loader, registered, step, role(side)),
                  side,
                  language,
                  day(step.path("ago").asInt() - step.path("dayAgo").asInt()),
                  said,
                  evidence.of(step)));
      case "pause" ->
          done(
              moving.pause(number, by(loader, registered, step, role(side)), side, language, said));
      case "join" ->
          done(
              joining.join(
                  number, by(loader, registered, step, Role.MEMBER), language, null, said));
      case "withdraw" ->
          done(closing.withdraw(number, by(loader, registered, step, Role.MEMBER), language, said));
      case "settle" ->
          done(closing.settleOnTheSpot(number, facilitator(loader), language, said, true));
      case "accept" -> done(accept(number, step, loader, registered));
      case "return" -> done(routing.giveBack(number, facilitator(loader), said));
      case "merge" ->
          done(
              closing.merge(
                  number,
                  facilitator(loader),
                  Objects.requireNonNull(numbers.get(step.path("into").asString())),
                  language,
                  said));
      case "escalate" -> require(referring.escalate(number).isPresent(), step);
      case "let-stand" -> turning.turn();
      default -> throw new IllegalStateException("Unknown step: " + step);
    }
  }

  private Outcome<String> accept(
      String number, JsonNode step, Visitor loader, Map<String, Registered> registered) {
    return routing.accept(
        number,
        facilitator(loader),
        Objects.requireNonNull(id(registered, step.path("to").asString())),
        DemonstrationFiles.text(step, "place"),
        DemonstrationFiles.text(step, "topic"),
        Visibility.PUBLIC,
        text(step, "text", language(step)));
  }

  private static void require(boolean done, JsonNode step) {
    if (!done) {
      throw new IllegalStateException("Not done: " + step);
    }
  }

  private static Speaker.ForOrganization by(
      Visitor loader, Map<String, Registered> registered, JsonNode step, Role role) {
    return speaker(loader, registered, step.path("by").asString(), role);
  }

  private static Role role(Side side) {
    return side == Side.AUTHORITY ? Role.OFFICER : Role.MEMBER;
  }

  /** The loader holds a mandate as facilitator already. */
  static Speaker.ForOrganization facilitator(Visitor loader) {
    return loader.mandates().stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .findFirst()
        .map(mandate -> new Speaker.ForOrganization(loader, mandate.organization()))
        .orElseThrow();
  }

  private AnswerContent answer(JsonNode step, Map<String, Registered> registered) {
    Language language = language(step);
    return new AnswerContent(
        Decision.ofKey(step.path("decision").asString()).orElseThrow(),
        language,
        text(step, "text", language),
        text(step, "action", language),
        step.path("responsible").asString(""),
        promised(step),
        step.path("ground").asString(""),
        step.path("letter").asString(""),
        id(registered, DemonstrationFiles.text(step, "to")),
        evidence.of(step));
  }

  /** A day of the promise, counted from the day of loading. */
  private @Nullable LocalDate promised(JsonNode step) {
    int ago = step.path("ago").asInt();
    if (step.has("promisedIn")) {
      return day(ago + step.path("promisedIn").asInt());
    }
    return step.has("promisedAgo") ? day(ago - step.path("promisedAgo").asInt()) : null;
  }

  private Verification stated(JsonNode step) {
    Language language = language(step);
    return new Verification(
        Position.ofKey(step.path("position").asString()).orElseThrow(),
        language,
        text(step, "text", language),
        text(step, "asked", language),
        step.has("done") ? Integer.valueOf(step.path("done").asInt()) : null,
        step.has("total") ? Integer.valueOf(step.path("total").asInt()) : null,
        step.has("nextIn") ? day(step.path("ago").asInt() + step.path("nextIn").asInt()) : null,
        step.path("higher").asBoolean(false),
        evidence.of(step));
  }

  /** So many days after the day as of which a step is taken. */
  private LocalDate day(int later) {
    return LocalDate.now(clock).plusDays(later);
  }
}
