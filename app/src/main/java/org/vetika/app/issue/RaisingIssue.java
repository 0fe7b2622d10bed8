package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Results;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.record.PublicNumbers;
import org.vetika.app.web.Visitor;

/**
 * Puts an issue on the record under a permanent number. What an organization or a facilitator
 * raises goes to the competent authority at once when the rules know it; everything else waits for
 * a facilitator, who has a date too.
 */
@Component
public class RaisingIssue {
  private final IssueStore store;
  private final IssueWork work;
  private final IssueRules rules;
  private final Authorities authorities;
  private final Routing routing;
  private final Dialogues dialogues;
  private final Results results;
  private final PublicNumbers numbers;
  private final EntryFiles files;

  RaisingIssue(
      IssueStore store,
      IssueWork work,
      IssueRules rules,
      Authorities authorities,
      Routing routing,
      Dialogues dialogues,
      Results results,
      PublicNumbers numbers,
      EntryFiles files) {
    this.store = store;
    this.work = work;
    this.rules = rules;
    this.authorities = authorities;
    this.routing = routing;
    this.dialogues = dialogues;
    this.results = results;
    this.numbers = numbers;
    this.files = files;
  }

  private record Source(@Nullable String dialogue, @Nullable String result) {}

  /**
   * Raises an issue; done with its number.
   *
   * @param illustration invented to show how Vetika works; marked on every page
   */
  @Transactional
  public Outcome<String> raise(Raiser raiser, IssueContent raw, boolean illustration) {
    return raise(raiser, raw, illustration, WaitingFiles.NONE);
  }

  /** The same with files. */
  @Transactional
  public Outcome<String> raise(
      Raiser raiser, IssueContent raw, boolean illustration, WaitingFiles given) {
    if (!allowed(raiser)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    IssueContent content = rules.cleaned(raw);
    Optional<Refusal> problem = rules.problem(content);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (source(raiser)) {
      case Outcome.Done<Source>(Source source) ->
          new Outcome.Done<>(insert(raiser, content, source, illustration, given));
      case Outcome.Refused<Source>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Source> never -> throw new IllegalStateException();
    };
  }

  private static boolean allowed(Raiser raiser) {
    return switch (raiser) {
      case Raiser.ByOrganization(Speaker.ForOrganization speaker) ->
          speaker.visitor().actsFor(speaker.organization());
      case Raiser.Assisted assisted ->
          assisted.by().visitor().actsFor(assisted.by().organization());
      case Raiser.AtDialogue at -> IssueRules.facilitates(at.facilitator());
      case Raiser.ByAccount account -> true;
      case Raiser.ByStranger stranger -> true;
    };
  }

  private Outcome<Source> source(Raiser raiser) {
    if (!(raiser instanceof Raiser.AtDialogue at)) {
      return new Outcome.Done<>(new Source(null, null));
    }
    if (dialogues.detail(at.dialogue()).isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN_DIALOGUE);
    }
    return at.result() == null || results.find(at.dialogue(), at.result()).isPresent()
        ? new Outcome.Done<>(new Source(at.dialogue(), at.result()))
        : Outcome.refused(Refusal.UNKNOWN_RESULT);
  }

  private String insert(
      Raiser raiser,
      IssueContent content,
      Source source,
      boolean illustration,
      WaitingFiles given) {
    LocalDate today = work.today();
    String number = "I%d-%04d".formatted(today.getYear(), numbers.next("issue-" + today.getYear()));
    Visibility visibility = held(raiser) ? Visibility.PARTIES : content.visibility();
    long id =
        store.insert(
            number,
            content,
            visibility,
            origin(raiser),
            asker(raiser),
            source.dialogue(),
            source.result(),
            illustration,
            work.now());
    keepPerson(id, raiser, content);
    long raised = appendRaised(id, number, raiser, content, visibility);
    files.attach(given, number, raised);
    Due due = work.due(Awaited.ROUTE, null, today);
    store.beginWait(id, Side.FACILITATOR, Awaited.ROUTE, null, today, today, due);
    if (!held(raiser)) {
      competent(content, today).ifPresent(authority -> accept(number, authority));
    }
    return number;
  }

  /** What people without an organization raise is looked at once before everybody sees it. */
  private static boolean held(Raiser raiser) {
    return raiser instanceof Raiser.ByAccount || raiser instanceof Raiser.ByStranger;
  }

  private Optional<Long> competent(IssueContent content, LocalDate today) {
    return content.authority() != null
        ? Optional.of(content.authority())
        : routing
            .whoAnswers(content.place(), content.topic(), today)
            .map(route -> route.authority())
            .filter(authority -> authorities.answering(authority).isPresent());
  }

  private void accept(String number, long authority) {
    var held = work.take(number, new Speaker.Clock(), Side.CLOCK, IssueStep.ACCEPT);
    if (held instanceof Outcome.Done<IssueWork.Held>(IssueWork.Held taken)) {
      RoutingIssue.accept(work, taken, authority, taken.issue().now(), "");
    }
  }

  private void keepPerson(long id, Raiser raiser, IssueContent content) {
    String language = content.language().tag();
    switch (raiser) {
      case Raiser.ByAccount(Visitor visitor) ->
          store.addPerson(id, visitor.person(), null, null, null, language);
      case Raiser.ByStranger(byte[] hash, String email) ->
          store.addPerson(id, null, hash, email, null, language);
      case Raiser.Assisted(Speaker.ForOrganization by, String told, byte[] hash, String email) ->
          store.addPerson(id, null, hash, email, null, language);
      case Raiser.AtDialogue at -> {
        if (at.asker() == null && at.receiptHash() != null) {
          store.addPerson(id, null, at.receiptHash(), null, null, language);
        }
      }
      case Raiser.ByOrganization organization -> {}
    }
  }

  private long appendRaised(
      long id, String number, Raiser raiser, IssueContent content, Visibility visibility) {
    var entry =
        new NewEntry(EntryKind.RAISED, content.language())
            .says(content.text())
            .asks(content.asked())
            .addressed(content.authority());
    if (raiser instanceof Raiser.Assisted assisted) {
      entry.responsible = PlainText.clean(assisted.told());
    }
    long entryId =
        store.append(id, entry, Side.ASKER, speaker(raiser), Visibility.PUBLIC, work.now());
    work.announce(number, entryId, EntryKind.RAISED, visibility);
    return entryId;
  }

  private static Speaker speaker(Raiser raiser) {
    return switch (raiser) {
      case Raiser.ByOrganization(Speaker.ForOrganization speaker) -> speaker;
      case Raiser.ByAccount(Visitor visitor) -> new Speaker.Account(visitor);
      case Raiser.ByStranger(byte[] hash, String email) ->
          new Speaker.Holder(Arrays.copyOf(hash, hash.length));
      case Raiser.AtDialogue at -> at.facilitator();
      case Raiser.Assisted assisted -> assisted.by();
    };
  }

  private static Origin origin(Raiser raiser) {
    return switch (raiser) {
      case Raiser.ByOrganization organization -> Origin.ORGANIZATION;
      case Raiser.ByAccount account -> Origin.PERSON;
      case Raiser.ByStranger stranger -> Origin.PERSON;
      case Raiser.AtDialogue at -> at.result() == null ? Origin.FLOOR : Origin.RESULT;
      case Raiser.Assisted assisted -> Origin.ASSISTED;
    };
  }

  private static @Nullable Long asker(Raiser raiser) {
    return switch (raiser) {
      case Raiser.ByOrganization(Speaker.ForOrganization speaker) -> speaker.organization();
      case Raiser.AtDialogue at -> at.asker();
      case Raiser.ByAccount account -> null;
      case Raiser.ByStranger stranger -> null;
      case Raiser.Assisted assisted -> null;
    };
  }
}
