package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDeskWork;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.RegisteringForDialogue.Place;
import org.vetika.app.dialogue.RegisteringForDialogue.Registration;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;

/**
 * A dialogue on the desk of one of its organizations.
 *
 * @param summaryState in words; null when there is no summary result that the reader may see
 * @param registrations shown to conveners only
 * @param registered the reader's own organizations that are registered
 * @param mayRegister whether one of them is not yet
 * @param organizations which, when these are several
 * @param offers what other modules offer to conveners
 */
public record DialogueDeskPage(
    String number,
    String title,
    String titleLanguage,
    String status,
    String date,
    String path,
    boolean convenes,
    boolean open,
    List<DialogueFormPage.Option> registered,
    boolean mayRegister,
    List<DialogueFormPage.Option> organizations,
    String people,
    @Nullable String summaryState,
    boolean mayBegin,
    List<RegistrationRow> registrations,
    List<DocumentRow> documents,
    List<DialogueDeskWork.Offer> offers,
    @Nullable String problem) {

  /** Who is registered. */
  public record RegistrationRow(String organization, String people, String place) {}

  /** A file of the dialogue. */
  public record DocumentRow(String name, String type, String size) {}

  static DialogueDeskPage of(
      Desks.Desk desk,
      Optional<ReadingSummary.AtWork> summary,
      List<Registration> registrations,
      Map<Long, OrganizationName> names,
      List<DialogueDeskWork.Offer> offers,
      FormValues typed,
      @Nullable Refusal problem,
      PageContext page) {
    List<Standing> registered =
        desk.standings().stream().filter(each -> isRegistered(each, registrations)).toList();
    List<Standing> free =
        desk.standings().stream().filter(each -> !isRegistered(each, registrations)).toList();
    DialogueLine line = desk.dialogue().line();
    return new DialogueDeskPage(
        line.number(),
        line.title().shown(page.language()),
        line.title().shownIn(page.language()).tag(),
        page.t("desk-dialogue.status." + line.status().key()),
        page.date(line.startsOn()),
        page.href("/desk/dialogues/" + line.number()),
        desk.convenes(),
        line.status() == DialogueStatus.ANNOUNCED,
        registered.stream()
            .map(each ->
                new DialogueFormPage.Option(each.number(), each.name().name(page.language())))
            .toList(),
        !free.isEmpty(),
        DialogueFormPage.choices(free, page),
        typed.text("people").isEmpty() ? "1" : typed.text("people"),
        summary
            .map(found -> page.t("desk-dialogue.state." + found.summary().state().key()))
            .orElse(null),
        desk.convenes() && line.summaryState() == null,
        desk.convenes()
            ? registrations.stream().map(each -> row(each, names, page)).toList()
            : List.of(),
        desk.dialogue().documents().stream()
            .map(file ->
                new DocumentRow(
                    file.name(), file.contentType(), page.number(Math.max(1, file.bytes() / 1024))))
            .toList(),
        offers,
        problem == null ? null : page.t("dialogue-refused." + problem.key()));
  }

  private static boolean isRegistered(Standing standing, List<Registration> registrations) {
    return registrations.stream().anyMatch(each -> each.organization() == standing.organization());
  }

  private static RegistrationRow row(
      Registration registration, Map<Long, OrganizationName> names, PageContext page) {
    OrganizationName name = names.get(registration.organization());
    return new RegistrationRow(
        name == null ? "" : name.name(page.language()),
        page.number(registration.people()),
        page.t(
            registration.place() == Place.SEATED
                ? "desk-dialogue.seated"
                : "desk-dialogue.waiting"));
  }
}
