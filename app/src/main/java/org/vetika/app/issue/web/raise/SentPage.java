package org.vetika.app.issue.web.raise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.DraftReceipt;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.web.PageContext;

/**
 * After sending.
 *
 * @param number of the issue; null while a mailed link must be used first
 * @param email to which the link went; null when there is a number
 * @param keptUntil how long the draft waits for the link
 * @param code the receipt code in Latin digits, in groups; empty when none is shown
 * @param khmerCode the same in Khmer digits
 * @param next a key: what happens next
 * @param back where the facilitator, or who helped, goes on
 */
public record SentPage(
    @Nullable String number,
    @Nullable String email,
    String keptUntil,
    List<String> code,
    List<String> khmerCode,
    String next,
    String noted,
    String again,
    String receipt,
    @Nullable String back,
    String section) {
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");

  static SentPage of(IssueDraft draft, String token, PageContext page) {
    String base = page.href(StepFrame.address(token));
    byte[] salt = draft.receiptSalt();
    List<String> code =
        salt == null ? List.of() : List.of(DraftReceipt.code(token, salt).split(" "));
    Asker asker = draft.asker();
    return new SentPage(
        draft.number(),
        draft.number() == null && asker != null ? asker.email() : null,
        page.date(LocalDate.ofInstant(draft.expiresAt(), CAMBODIA)),
        code,
        code.stream().map(SentPage::khmer).toList(),
        asker == null || asker.organization() != null ? "at-once" : "looked-at",
        base + "/noted",
        base + "/check",
        page.origin() + page.href("/issues/receipt"),
        back(draft),
        StepFrame.section(draft));
  }

  private static @Nullable String back(IssueDraft draft) {
    String dialogue = draft.origin().dialogue();
    return switch (draft.origin().kind()) {
      case OWN -> null;
      case ASSISTED -> "/desk/issues/assist";
      case RESULT -> "/desk/dialogues/" + dialogue + "/issues";
      case FLOOR -> "/desk/dialogues/" + dialogue + "/floor";
    };
  }

  private static String khmer(String digits) {
    StringBuilder khmer = new StringBuilder();
    digits.chars().forEach(digit -> khmer.append((char) ('\u17e0' + digit - '0')));
    return khmer.toString();
  }

  /** Whether the code is handed to somebody else. */
  public boolean handedOver() {
    return back != null;
  }
}
