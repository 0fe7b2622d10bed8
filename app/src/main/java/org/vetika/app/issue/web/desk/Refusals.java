package org.vetika.app.issue.web.desk;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.vetika.app.issue.Refusal;
import org.vetika.app.web.PageContext;

/** At which field of a form a refusal is shown. */
final class Refusals {
  private Refusals() {}

  static Showing.Problem problem(Refusal refusal, PageContext page) {
    return new Showing.Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        page.t("issue-refused." + refusal.key()),
        fields(refusal),
        false);
  }

  static Showing.Problem at(String field, String text) {
    return new Showing.Problem(HttpStatus.UNPROCESSABLE_CONTENT, text, List.of(field), false);
  }

  static Showing.Problem overtaken(PageContext page) {
    return new Showing.Problem(
        HttpStatus.CONFLICT, page.t("issue-desk.overtaken.text"), List.of(), true);
  }

  /** Candidates: the first that the form asks for is meant. */
  static List<String> fields(Refusal refusal) {
    return switch (refusal) {
      case TITLE_MISSING, TITLE_TOO_LONG -> List.of("title", "name");
      case TEXT_MISSING, TEXT_TOO_LONG -> List.of("text", "action", "reason", "note");
      case REASON_MISSING -> List.of("reason");
      case UNKNOWN_PLACE -> List.of("place");
      case UNKNOWN_TOPIC -> List.of("topic");
      case UNKNOWN_AUTHORITY -> List.of("authority_typed", "competent_typed");
      case COMPETENT_MISSING -> List.of("competent_typed");
      case DATE_MISSING, DATE_PASSED, DATE_TOO_FAR -> List.of("day");
      case BAD_COUNTS -> List.of("done");
      case BAD_TARGET -> List.of("into_typed");
      case NOTHING_ABOVE -> List.of("higher");
      case UNKNOWN_MILESTONE -> List.of("milestone");
      case MAKER_MISSING -> List.of("maker_name");
      case UNKNOWN,
          NOT_ALLOWED,
          WRONG_STATE,
          UNKNOWN_RESULT,
          UNKNOWN_DIALOGUE,
          UNKNOWN_ORGANIZATION,
          ALREADY_SAID,
          BAD_EMAIL,
          TOO_MANY,
          NOT_APPLICABLE ->
          List.of();
    };
  }
}
