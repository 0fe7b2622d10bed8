package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** What every form of an issue's desk shares: for whom it is done, and what comes back. */
@Component
class Posts {
  private final Desks desks;
  private final Showing showing;
  private final FileFields files;

  Posts(Desks desks, Showing showing, FileFields files) {
    this.desks = desks;
    this.showing = showing;
    this.files = files;
  }

  /** A form as it was sent. */
  record Sent(
      PageContext page,
      Visitor visitor,
      String number,
      Action action,
      Posted typed,
      FormFiles.Brought files) {
    static Sent of(
        PageContext page,
        Visitor visitor,
        String number,
        Action action,
        MultiValueMap<String, String> posted) {
      return new Sent(page, visitor, number, action, new Posted(posted), FormFiles.Brought.NOTHING);
    }

    /** The same with the files that came with it. */
    Sent with(FormFiles.Brought brought) {
      Posted both = typed.with(FormFiles.DRAFT_FIELD, brought.token());
      return new Sent(page, visitor, number, action, both, brought);
    }

    /** The files for the entry that this leads to. */
    WaitingFiles waiting() {
      return FileFields.waiting(visitor, files);
    }

    long seen() {
      return typed.id("seen");
    }

    long entry() {
      return typed.id("entry");
    }
  }

  /** Calls the use case, in the part in which it is done. */
  interface Deed {
    Outcome<?> as(Acting acting);
  }

  /** Does it, and shows the issue with it, or the form again with why not. */
  ModelAndView take(Sent sent, Deed deed) {
    return take(sent, null, deed);
  }

  /**
   * The same.
   *
   * @param problem found in the form itself before anything is tried; null when there is none
   */
  ModelAndView take(Sent sent, Showing.@Nullable Problem problem, Deed deed) {
    Desks.Desk desk =
        desks.at(sent.number(), sent.visitor(), sent.typed().text("for"), sent.action());
    Acting acting = desk.acting();
    if (acting == null) {
      return refused(sent, desk, Refusal.NOT_ALLOWED);
    }
    List<String> refused = files.keep(sent.page(), sent.visitor(), sent.files());
    if (!refused.isEmpty()) {
      return show(sent, desk, Refusals.at("files", String.join(" ", refused)));
    }
    if (problem != null) {
      return show(sent, desk, problem);
    }
    return switch (deed.as(acting)) {
      case Outcome.Done<?> done ->
          View.redirect(
              sent.page(),
              "/desk/issues/"
                  + sent.number()
                  + "?for="
                  + acting.key()
                  + "&done="
                  + sent.action().key());
      case Outcome.Refused<?>(Refusal refusal) -> refused(sent, again(sent), refusal);
      case Outcome.Overtaken<?> overtaken ->
          show(sent, again(sent), Refusals.overtaken(sent.page()));
    };
  }

  /** As it is now, with what others added meanwhile. */
  private Desks.Desk again(Sent sent) {
    return desks.at(sent.number(), sent.visitor(), sent.typed().text("for"), sent.action());
  }

  private ModelAndView refused(Sent sent, Desks.Desk desk, Refusal refusal) {
    if (sent.action() == Action.EXTEND && refusal == Refusal.NOT_APPLICABLE) {
      return show(sent, desk, Refusals.at("day", sent.page().t("issue-desk.until-later")));
    }
    boolean moved = sent.seen() > 0 && desk.detail().newestEntry() > sent.seen();
    return switch (refusal) {
      // What is refused because somebody was faster is not the fault of who typed it.
      case WRONG_STATE, NOT_APPLICABLE ->
          show(
              sent,
              desk,
              moved ? Refusals.overtaken(sent.page()) : Refusals.problem(refusal, sent.page()));
      case NOT_ALLOWED -> {
        if (moved && desk.tookPart()) {
          yield show(sent, desk, Refusals.overtaken(sent.page()));
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      }
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      default -> show(sent, desk, Refusals.problem(refusal, sent.page()));
    };
  }

  private ModelAndView show(Sent sent, Desks.Desk desk, Showing.Problem problem) {
    return showing.of(
        sent.page(),
        desk,
        new Showing.Wanted(
            sent.action(), sent.entry(), 0, sent.typed(), sent.seen(), problem, null));
  }
}
