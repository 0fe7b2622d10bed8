package org.vetika.app.issue.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.routing.Route;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/** Puts a draft on record, once however often it is sent. */
@Component
public class SendingDraft {
  /** How long the page after sending, with the receipt code, can be opened again. */
  static final Duration SHOWN = Duration.ofDays(1);

  private final DraftRows rows;
  private final RaisingIssue raising;
  private final ClosingIssue closing;
  private final IssueKeys keys;
  private final Routing routing;
  private final DraftFiles files;
  private final LeavingAddress address;
  private final Clock clock;

  SendingDraft(
      DraftRows rows,
      RaisingIssue raising,
      ClosingIssue closing,
      IssueKeys keys,
      Routing routing,
      DraftFiles files,
      LeavingAddress address,
      Clock clock) {
    this.rows = rows;
    this.raising = raising;
    this.closing = closing;
    this.keys = keys;
    this.routing = routing;
    this.files = files;
    this.address = address;
    this.clock = clock;
  }

  /** Settled at the dialogue itself, as both sides said there. */
  public record OnTheSpot(String agreed, boolean bothConfirm) {}

  /**
   * Sends a draft; done with the number, also when it was sent before. An asker who is reached by
   * e-mail confirms first: see {@link ConfirmingDraft}.
   *
   * @param spot not null when it is settled at once
   * @param illustration invented to show how Vetika works
   */
  @Transactional
  public Outcome<String> send(
      String token, @Nullable Visitor visitor, @Nullable OnTheSpot spot, boolean illustration) {
    Optional<IssueDraft> found =
        rows.lock(Tokens.hash(token), clock.instant())
            .filter(draft -> IssueDrafts.mayGoOn(draft, visitor));
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    IssueDraft draft = found.get();
    if (draft.number() != null) {
      return new Outcome.Done<>(draft.number());
    }
    byte[] salt = DraftReceipt.freshSalt();
    byte[] receipt = Receipts.hash(DraftReceipt.code(token, salt));
    Raiser raiser = raiser(draft, visitor, receipt);
    if (raiser == null) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Outcome<String> raised = settled(raise(draft, raiser, illustration), raiser, draft, spot);
    switch (raised) {
      case Outcome.Done<String>(String number) -> {
        files.handOver(draft, number);
        if (draft.origin().email() != null) {
          address.leave(number, draft.origin().email());
        }
        rows.sent(draft.id(), number, shown(raiser) ? salt : null, clock.instant().plus(SHOWN));
      }
      // Nothing of it may stay: an issue that was raised but not settled would be another.
      default -> TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return raised;
  }

  /** Puts the draft that a mailed link confirms on record, and makes the link open the issue. */
  Outcome<String> confirmed(IssueDraft draft, String link) {
    Asker asker = draft.asker();
    if (asker == null || asker.kind() != AskerKind.E_MAIL) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    // Nobody needs to know this code: the link opens the issue.
    byte[] receipt = Receipts.hash(Receipts.create());
    Outcome<String> raised = raise(draft, new Raiser.ByStranger(receipt, asker.email()), false);
    if (raised instanceof Outcome.Done<String>(String number)) {
      files.handOver(draft, number);
      keys.keep(link, receipt, IssueKeys.Place.MAIL);
      rows.sent(draft.id(), number, null, clock.instant().plus(SHOWN));
    }
    return raised;
  }

  private Outcome<String> raise(IssueDraft draft, Raiser raiser, boolean illustration) {
    Visibility visibility = draft.visibility();
    return raising.raise(
        raiser,
        new IssueContent(
            draft.matter().language(),
            draft.matter().title(),
            draft.matter().text(),
            draft.matter().asked(),
            draft.place(),
            draft.topic(),
            authority(draft),
            visibility == null ? Visibility.PARTIES : visibility),
        illustration);
  }

  private Outcome<String> settled(
      Outcome<String> raised, Raiser raiser, IssueDraft draft, @Nullable OnTheSpot spot) {
    return spot != null
            && raised instanceof Outcome.Done<String>(String number)
            && raiser instanceof Raiser.AtDialogue at
        ? closing.settleOnTheSpot(
            number, at.facilitator(), draft.matter().language(), spot.agreed(), spot.bothConfirm())
        : raised;
  }

  /** What the rules name on the day of sending, for places and rules may have changed since. */
  private @Nullable Long authority(IssueDraft draft) {
    return draft.addressing() == Addressing.SUGGESTED
        ? routing
            .whoAnswers(draft.place(), draft.topic(), LocalDate.now(clock))
            .map(Route::authority)
            .orElse(null)
        : draft.authority();
  }

  private static @Nullable Raiser raiser(
      IssueDraft draft, @Nullable Visitor visitor, byte[] receipt) {
    DraftOrigin origin = draft.origin();
    if (origin.kind() == DraftKind.OWN) {
      return own(draft, visitor, receipt);
    }
    Long organization = origin.organization();
    if (visitor == null || organization == null) {
      return null;
    }
    var speaker = new Speaker.ForOrganization(visitor, organization);
    if (origin.kind() == DraftKind.ASSISTED) {
      return new Raiser.Assisted(speaker, origin.told(), receipt, null);
    }
    String dialogue = origin.dialogue();
    if (dialogue == null) {
      return null;
    }
    Asker asker = draft.asker();
    Long said = asker == null ? null : asker.organization();
    boolean person = asker != null && asker.kind() == AskerKind.RECEIPT;
    return new Raiser.AtDialogue(speaker, dialogue, origin.result(), said, person ? receipt : null);
  }

  private static @Nullable Raiser own(IssueDraft draft, @Nullable Visitor visitor, byte[] receipt) {
    Asker asker = draft.asker();
    if (asker == null) {
      return null;
    }
    return switch (asker.kind()) {
      case ORGANIZATION ->
          visitor == null || asker.organization() == null
              ? null
              : new Raiser.ByOrganization(
                  new Speaker.ForOrganization(visitor, asker.organization()));
      case ACCOUNT -> visitor == null ? null : new Raiser.ByAccount(visitor);
      case RECEIPT -> new Raiser.ByStranger(receipt, null);
      case E_MAIL -> null;
    };
  }

  /** Whether somebody must be given the receipt code. */
  private static boolean shown(Raiser raiser) {
    return switch (raiser) {
      case Raiser.ByStranger stranger -> true;
      case Raiser.Assisted assisted -> true;
      case Raiser.AtDialogue at -> at.receiptHash() != null;
      case Raiser.ByOrganization organization -> false;
      case Raiser.ByAccount account -> false;
    };
  }
}
