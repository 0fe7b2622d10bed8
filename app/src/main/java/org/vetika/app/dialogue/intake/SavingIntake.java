package org.vetika.app.dialogue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.CallingDialogue;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.KeepingDocument;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.intake.IntakeContent.Problem;
import org.vetika.app.dialogue.intake.IntakeContent.Read;
import org.vetika.app.dialogue.intake.IntakeContent.ToRegister;
import org.vetika.app.dialogue.intake.KeptImports.Kept;
import org.vetika.app.dialogue.summary.DraftingSummary;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.web.Visitor;

/**
 * Saves a reviewed document: new organizations, the dialogue, the document itself and the draft of
 * its summary result, all or nothing.
 */
@Component
class SavingIntake {
  private final TransactionTemplate transaction;
  private final KeptImports imports;
  private final RegisteringOrganization registering;
  private final CallingDialogue calling;
  private final KeepingDocument keeping;
  private final DraftingSummary drafting;
  private final IntakeContent contents;

  SavingIntake(
      TransactionTemplate transaction,
      KeptImports imports,
      RegisteringOrganization registering,
      CallingDialogue calling,
      KeepingDocument keeping,
      DraftingSummary drafting,
      IntakeContent contents) {
    this.transaction = transaction;
    this.imports = imports;
    this.registering = registering;
    this.calling = calling;
    this.keeping = keeping;
    this.drafting = drafting;
    this.contents = contents;
  }

  /** What came of it. */
  sealed interface Result {
    /** The draft is there, from now or from an earlier press of the button. */
    record Saved(String dialogue) implements Result {}

    record Refused(List<Problem> problems) implements Result {}

    /** There is no such document, or it is somebody else's. */
    record Unknown() implements Result {}
  }

  Result save(UUID id, Visitor visitor, IntakeForm form) {
    Result result =
        transaction.execute(status -> {
          Result saved =
              imports
                  .lock(id, visitor)
                  .map(kept -> save(kept, visitor, form))
                  .orElseGet(Result.Unknown::new);
          if (!(saved instanceof Result.Saved)) {
            status.setRollbackOnly();
          }
          return saved;
        });
    return result == null ? new Result.Unknown() : result;
  }

  private Result save(Kept kept, Visitor visitor, IntakeForm form) {
    if (kept.dialogue() != null) {
      return new Result.Saved(kept.dialogue());
    }
    long organization = KeptImports.actingFor(kept, visitor);
    Read read = contents.read(form, organization);
    var problems = new ArrayList<>(read.problems());
    var ids = new ArrayList<Long>();
    for (ToRegister each : read.toRegister()) {
      register(visitor, each, ids, problems);
    }
    if (!problems.isEmpty()) {
      return new Result.Refused(problems);
    }
    var acting = new Acting(visitor, organization);
    DialogueContent content = contents.dialogue(form, read, ids, organization);
    return switch (calling.call(acting, content, "")) {
      case Outcome.Done<String>(String number) -> draft(kept, acting, number, form);
      case Outcome.Refused<String>(var refusal) ->
          new Result.Refused(List.of(new Problem("top", "dialogue-refused." + refusal.key())));
      case Outcome.Overtaken<String> never -> new Result.Unknown();
    };
  }

  private void register(Visitor visitor, ToRegister each, List<Long> ids, List<Problem> problems) {
    switch (registering.register(visitor, each.entry(), each.others(), "")) {
      case RegisteringOrganization.Outcome.Registered(long id, String number) -> ids.add(id);
      case RegisteringOrganization.Outcome.PerhapsOnRecord(List<OrganizationMatch> matches) ->
          problems.add(new Problem("o" + each.row(), "intake.problem.perhaps"));
      case RegisteringOrganization.Outcome.Refused refused ->
          problems.add(new Problem("o" + each.row(), "intake.problem.organization"));
      case RegisteringOrganization.Outcome.NotAllowed never ->
          problems.add(new Problem("o" + each.row(), "dialogue-refused.not-allowed"));
    }
  }

  private Result draft(Kept kept, Acting acting, String number, IntakeForm form) {
    byte[] content = kept.content();
    if (content != null) {
      // A kind of file that is not offered for download is read all the same; it is just not kept.
      keeping.keep(number, acting, kept.fileName(), content, null, true);
    }
    return switch (drafting.beginFrom(number, acting, contents.summary(form), "")) {
      case Outcome.Done<?> done -> {
        imports.saved(kept.id(), number);
        yield new Result.Saved(number);
      }
      case Outcome.Refused<?>(var refusal) ->
          new Result.Refused(List.of(new Problem("results", "dialogue-refused." + refusal.key())));
      case Outcome.Overtaken<?> never -> new Result.Unknown();
    };
  }
}
