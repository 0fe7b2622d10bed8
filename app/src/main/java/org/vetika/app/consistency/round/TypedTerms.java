package org.vetika.app.consistency.round;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * The terms as somebody types them: {@code for} (public number of the own organization), {@code
 * parties} (numbers of the others, separated by spaces or commas), {@code language}, {@code title},
 * {@code definition}, {@code mode}, {@code key_check}, {@code field_<key>} = true, {@code
 * upload_until}, {@code review_until}, {@code destroy_on}, {@code public_on}, {@code reviewers}
 * (e-mail addresses), and those of {@link TypedSubject}.
 */
@Component
class TypedTerms {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DEFINITION = 2000;

  /** The day after the review the lists are compared for the last time; they must be there. */
  private static final int DAYS_FOR_THE_LAST_LINKAGE = 2;

  private static final String CHECK_VALUE = "[0-9a-f]{16}";

  private final TypedPeople people;
  private final TypedSubject subject;

  TypedTerms(TypedPeople people, TypedSubject subject) {
    this.people = people;
    this.subject = subject;
  }

  /** Terms, or what is wrong with them. */
  sealed interface Read {
    /**
     * They can be proposed.
     *
     * @param parties internal ids, the proposing one first
     */
    record Good(RoundTerms terms, List<Long> parties, Set<UUID> reviewers) implements Read {}

    /** Message keys {@code round.problem.<key>}. */
    record Wrong(List<FieldProblem> problems) implements Read {}
  }

  Read read(Map<String, String> typed, Visitor visitor, LocalDate today) {
    var problems = new ArrayList<FieldProblem>();
    ListMode mode = mode(typed, problems);
    List<ListField> fields = fields(typed, mode, problems);
    List<Long> parties = people.parties(typed, visitor, problems);
    Set<UUID> reviewers = people.reviewers(typed, mode, problems);
    LocalDate upload = date(typed, "upload_until", today, problems);
    LocalDate review = date(typed, "review_until", upload, problems);
    LocalDate destroy =
        date(typed, "destroy_on", review.plusDays(DAYS_FOR_THE_LAST_LINKAGE), problems);
    LocalDate open = date(typed, "public_on", review, problems);
    var terms =
        new RoundTerms(
            Language.ofTag(value(typed, "language")).orElse(Language.EN),
            text(typed, "title", LONGEST_TITLE, problems),
            text(typed, "definition", LONGEST_DEFINITION, problems),
            mode,
            fields,
            checkValue(typed, mode, problems),
            upload,
            review,
            destroy,
            open,
            subject.read(typed, problems));
    return problems.isEmpty()
        ? new Read.Good(terms, parties, reviewers)
        : new Read.Wrong(List.copyOf(problems));
  }

  static String value(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static void problem(List<FieldProblem> problems, String field, String key, String what) {
    problems.add(new FieldProblem(field, key, what));
  }

  private static String text(
      Map<String, String> typed, String field, int most, List<FieldProblem> problems) {
    String text = value(typed, field);
    if (text.isEmpty()) {
      problem(problems, field, "missing", "");
    } else if (text.length() > most) {
      problem(problems, field, "long", "");
    }
    return text;
  }

  private static ListMode mode(Map<String, String> typed, List<FieldProblem> problems) {
    return ListMode.of(value(typed, "mode"))
        .orElseGet(() -> {
          problem(problems, "mode", "choice", "");
          return ListMode.OPEN;
        });
  }

  /** Equal keys are all there is to compare of keys. */
  private static List<ListField> fields(
      Map<String, String> typed, ListMode mode, List<FieldProblem> problems) {
    if (mode == ListMode.KEYS) {
      return List.of(ListField.KEY);
    }
    List<ListField> fields =
        Stream.of(ListField.values())
            .filter(field -> value(typed, "field_" + field.key()).equals("true"))
            .toList();
    if (fields.isEmpty()) {
      problem(problems, "fields", "missing", "");
    }
    return fields;
  }

  private static String checkValue(
      Map<String, String> typed, ListMode mode, List<FieldProblem> problems) {
    String check = value(typed, "key_check");
    if (mode != ListMode.ENCODINGS) {
      return "";
    }
    if (!check.matches(CHECK_VALUE)) {
      problem(problems, "key_check", "check", "");
    }
    return check;
  }

  private static LocalDate date(
      Map<String, String> typed, String field, LocalDate earliest, List<FieldProblem> problems) {
    try {
      LocalDate date = LocalDate.parse(value(typed, field));
      if (date.isBefore(earliest)) {
        problem(problems, field, "early", earliest.toString());
      }
      return date;
    } catch (DateTimeParseException e) {
      problem(problems, field, "date", "");
      return earliest;
    }
  }
}
