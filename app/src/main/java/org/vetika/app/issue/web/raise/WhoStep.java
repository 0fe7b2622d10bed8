package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.AskerKind;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.LeavingAddress;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** As whom it is raised: an organization, a person with an account, or somebody without one. */
@Component
class WhoStep implements StepQuestion {
  private static final String ORGANIZATION = "organization-";
  private final Dialogues dialogues;

  WhoStep(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public DraftStep step() {
    return DraftStep.WHO;
  }

  @Override
  public Typed given(StepContext at) {
    Asker asker = at.draft().asker();
    if (asker == null) {
      return at.visitor() == null ? Typed.NOTHING : first(at);
    }
    String email = asker.email() == null ? "" : asker.email();
    return new Typed(
        Map.of(
            "who",
            asker.organization() == null ? asker.kind().key() : ORGANIZATION + asker.organization(),
            "email",
            email));
  }

  /** The only choice is chosen. */
  private Typed first(StepContext at) {
    List<Choice> choices = choices(at);
    return choices.size() == 1
        ? new Typed(Map.of("who", choices.getFirst().value()))
        : Typed.NOTHING;
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    boolean stranger = at.visitor() == null;
    String signIn =
        stranger
            ? at.page()
                .href("/sign-in?next=" + at.page().href(StepFrame.address(at.token()) + "/who"))
            : null;
    return new WhoPage(frame, choices(at), signIn);
  }

  private List<Choice> choices(StepContext at) {
    PageContext page = at.page();
    Visitor visitor = at.visitor();
    if (at.draft().origin().kind() == DraftKind.RESULT) {
      return atDialogue(at.draft(), page);
    }
    if (visitor == null) {
      return List.of();
    }
    var choices = new ArrayList<Choice>();
    visitor.mandates().stream()
        .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
        .map(
            mandate -> Choice.of(ORGANIZATION + mandate.organization(), mandate.organizationName()))
        .distinct()
        .forEach(choices::add);
    choices.add(
        Choice.of(
            AskerKind.ACCOUNT.key(),
            page.t("issue-raise.who.account"),
            page.t("issue-raise.who.account.hint")));
    return choices;
  }

  /** Who took part and is not of the state. */
  private List<Choice> atDialogue(IssueDraft draft, PageContext page) {
    return dialogues.detail(String.valueOf(draft.origin().dialogue())).stream()
        .flatMap(dialogue -> dialogue.participations().stream())
        .map(DialogueDetail.Participation::organization)
        .distinct()
        .filter(organization -> organization.party() != Party.GOVERNMENT)
        .map(organization -> choice(organization, page))
        .toList();
  }

  private static Choice choice(OrganizationName organization, PageContext page) {
    return new Choice(
        ORGANIZATION + organization.id(),
        organization.name(page.language()),
        "",
        organization.namedIn(page.language()) ? null : page.language().other().tag(),
        null);
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    String who = typed.text("who");
    boolean offered = choices(at).stream().anyMatch(each -> each.value().equals(who));
    if (offered && who.startsWith(ORGANIZATION)) {
      long id = Long.parseLong(who.substring(ORGANIZATION.length()));
      return new Reading.Answered(at.draft().by(Asker.organization(id)));
    }
    Optional<AskerKind> kind = AskerKind.ofKey(who);
    if (kind.isPresent() && at.draft().origin().kind() == DraftKind.OWN) {
      return read(at, kind.get(), typed);
    }
    return missing(at.page());
  }

  private static Reading read(StepContext at, AskerKind kind, Typed typed) {
    boolean stranger = at.visitor() == null;
    return switch (kind) {
      case ACCOUNT ->
          stranger ? missing(at.page()) : new Reading.Answered(at.draft().by(Asker.ACCOUNT));
      case RECEIPT ->
          stranger ? new Reading.Answered(at.draft().by(Asker.RECEIPT)) : missing(at.page());
      case E_MAIL -> {
        String email = email(typed);
        yield stranger && email != null
            ? new Reading.Answered(at.draft().by(Asker.reachedAt(email)))
            : new Reading.Refused(
                List.of(MatterStep.problem("email", Refusal.BAD_EMAIL, at.page())));
      }
      case ORGANIZATION -> missing(at.page());
    };
  }

  private static @Nullable String email(Typed typed) {
    return LeavingAddress.read(typed.text("email")).orElse(null);
  }

  private static Reading missing(PageContext page) {
    return Reading.Refused.because("who-0", page.t("issue-raise.who.missing"));
  }
}
