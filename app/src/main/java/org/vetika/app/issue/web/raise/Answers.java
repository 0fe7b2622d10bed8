package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.draft.Addressing;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;

/** The answers of a draft in words, each with the way to change it. */
@Component
class Answers {
  private final Places places;
  private final Topics topics;
  private final FindingPlace finding;
  private final AuthorityStep authority;
  private final Attachments attachments;

  Answers(
      Places places,
      Topics topics,
      FindingPlace finding,
      AuthorityStep authority,
      Attachments attachments) {
    this.places = places;
    this.topics = topics;
    this.finding = finding;
    this.authority = authority;
    this.attachments = attachments;
  }

  List<CheckPage.Answer> of(StepContext at) {
    IssueDraft draft = at.draft();
    PageContext page = at.page();
    String written = Choice.foreign(draft.matter().language(), page.language());
    var answers = new ArrayList<CheckPage.Answer>();
    answers.add(answer(at, DraftStep.MATTER, "title", draft.matter().title(), written));
    answers.add(answer(at, DraftStep.MATTER, "text", draft.matter().text(), written));
    if (!draft.matter().asked().isEmpty()) {
      answers.add(answer(at, DraftStep.MATTER, "asked", draft.matter().asked(), written));
    }
    answers.add(answer(at, DraftStep.PLACE, "place", place(draft, page), null));
    answers.add(answer(at, DraftStep.TOPIC, "topic", topic(draft, page), null));
    answers.add(answer(at, DraftStep.AUTHORITY, "authority", addressee(draft, page), null));
    answers.add(answer(at, DraftStep.FILES, "files", files(draft, page), null));
    if (draft.steps().contains(DraftStep.WHO)) {
      answers.add(answer(at, DraftStep.WHO, "who", asker(draft, page), null));
    }
    answers.add(answer(at, DraftStep.SEEN, "seen", seen(draft, page), null));
    return List.copyOf(answers);
  }

  private static CheckPage.Answer answer(
      StepContext at, DraftStep step, String part, String value, @Nullable String language) {
    PageContext page = at.page();
    return new CheckPage.Answer(
        page.t("issue-raise.answer." + part),
        value,
        language,
        page.href(StepFrame.address(at.token()) + "/" + step.key()));
  }

  private String place(IssueDraft draft, PageContext page) {
    String code = draft.place();
    return code == null
        ? page.t("issue-raise.place.whole")
        : places.find(code).map(found -> finding.label(found, page.language())).orElse(code);
  }

  private String topic(IssueDraft draft, PageContext page) {
    String code = draft.topic();
    return code == null
        ? page.t("issue-raise.topic.none")
        : topics.find(code).map(found -> found.name(page.language())).orElse(code);
  }

  private String addressee(IssueDraft draft, PageContext page) {
    OrganizationName name =
        draft.addressing() == Addressing.SUGGESTED
            ? authority.suggested(draft).orElse(null)
            : authority.name(draft.authority());
    return name == null ? page.t("issue-raise.authority.open") : name.name(page.language());
  }

  private String files(IssueDraft draft, PageContext page) {
    List<Attachment> files = attachments.of(List.of(draft.filesOwner()));
    return files.isEmpty()
        ? page.t("issue-raise.files.none")
        : files.stream().map(Attachment::name).collect(Collectors.joining("\n"));
  }

  private String asker(IssueDraft draft, PageContext page) {
    Asker asker = draft.asker();
    if (asker == null) {
      return "";
    }
    return switch (asker.kind()) {
      case ORGANIZATION -> {
        OrganizationName name = authority.name(asker.organization());
        yield name == null ? "" : name.name(page.language());
      }
      case ACCOUNT -> page.t("issue-raise.who.account");
      case E_MAIL -> page.t("issue-raise.who.e-mail.given", String.valueOf(asker.email()));
      case RECEIPT -> page.t("issue-raise.who.receipt");
    };
  }

  private static String seen(IssueDraft draft, PageContext page) {
    Visibility visibility = draft.visibility();
    return visibility == null ? "" : page.t("issue-visibility." + visibility.key());
  }
}
