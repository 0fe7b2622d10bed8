package org.vetika.app.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.TranslatingEntry;
import org.vetika.app.issue.TurningClock;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.routing.ChangingRouting;
import org.vetika.app.web.Language;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Invented issues in every state, between invented organizations, each marked as illustration. Days
 * are counted back from the day of loading, so that what waits is waiting still.
 */
@Component
class DemonstrationIssues {
  /** The province of the invented dialogue. */
  private static final String PLACE = "21";

  private static final int MOST_DIALOGUES = 100;

  private final DemonstrationOrganizations organizations;
  private final ChangingRouting routing;
  private final RaisingIssue raising;
  private final DemonstrationSteps steps;
  private final Issues issues;
  private final TurningClock turning;
  private final TranslatingEntry translating;
  private final Dialogues dialogues;
  private final Clock clock;

  DemonstrationIssues(
      DemonstrationOrganizations organizations,
      ChangingRouting routing,
      RaisingIssue raising,
      DemonstrationSteps steps,
      Issues issues,
      TurningClock turning,
      TranslatingEntry translating,
      Dialogues dialogues,
      Clock clock) {
    this.organizations = organizations;
    this.routing = routing;
    this.raising = raising;
    this.steps = steps;
    this.issues = issues;
    this.turning = turning;
    this.translating = translating;
    this.dialogues = dialogues;
    this.clock = clock;
  }

  /** The invented organizations, by their keys in the file. */
  Map<String, Registered> load(Visitor loader) {
    JsonNode file = DemonstrationFiles.read("issues.json");
    var registered = new HashMap<String, Registered>();
    for (JsonNode each : DemonstrationFiles.each(file.path("organizations"))) {
      registered.put(each.path("key").asString(), organizations.invented(loader, each));
    }
    DemonstrationFiles.each(file.path("rules")).forEach(rule -> addRule(loader, rule, registered));
    var numbers = new HashMap<String, String>();
    DemonstrationFiles.each(file.path("issues")).stream()
        .sorted(Comparator.comparingInt((JsonNode issue) -> issue.path("ago").asInt()).reversed())
        .forEach(issue -> load(loader, issue, registered, numbers));
    turning.turn();
    return registered;
  }

  private void addRule(Visitor loader, JsonNode rule, Map<String, Registered> registered) {
    var administrator =
        new Visitor(
            loader.person(),
            loader.name(),
            List.of(new Visitor.Mandate(0, "", Role.ADMINISTRATOR)));
    var typed = new HashMap<String, String>();
    typed.put("place", rule.path("place").asString());
    typed.put("topic", rule.path("topic").asString());
    typed.put(
        "authority",
        Objects.requireNonNull(registered.get(rule.path("authority").asString())).number());
    typed.put("rising", Boolean.toString(rule.path("rising").asBoolean(false)));
    typed.put("from", LocalDate.now(clock).minusDays(400).toString());
    if (!(routing.add(administrator, typed) instanceof org.vetika.app.issue.typed.Change.Done)) {
      throw new IllegalStateException("Rule refused: " + rule);
    }
  }

  private void load(
      Visitor loader,
      JsonNode issue,
      Map<String, Registered> registered,
      Map<String, String> numbers) {
    Language language = language(issue);
    var content =
        new IssueContent(
            language,
            text(issue, "title", language),
            text(issue, "text", language),
            text(issue, "asked", language),
            DemonstrationFiles.text(issue, "place"),
            DemonstrationFiles.text(issue, "topic"),
            id(registered, DemonstrationFiles.text(issue, "authority")),
            Visibility.PUBLIC);
    Raiser raiser = raiser(loader, issue, registered);
    String number = at(issue, () -> done(raising.raise(raiser, content, true)));
    numbers.put(issue.path("key").asString(), number);
    at(issue, () -> translated(number, issue, "asked", loader));
    for (JsonNode step : DemonstrationFiles.each(issue.path("steps"))) {
      at(
          step,
          () -> {
            long seen =
                issues
                    .detail(number, new Viewer(List.of(), null, true, null))
                    .orElseThrow()
                    .newestEntry();
            steps.take(number, seen, step, loader, registered, numbers);
            return translated(number, step, step.has("action") ? "action" : "asked", loader);
          });
    }
  }

  private Raiser raiser(Visitor loader, JsonNode issue, Map<String, Registered> registered) {
    String by = issue.path("by").asString();
    if (by.equals("stranger")) {
      // Nobody is told the code: what is invented has no person behind it.
      return new Raiser.ByStranger(Receipts.hash(Receipts.create()), null);
    }
    return issue.path("floor").asBoolean(false)
        ? new Raiser.AtDialogue(
            DemonstrationSteps.facilitator(loader),
            inventedDialogue(),
            null,
            id(registered, by),
            null)
        : new Raiser.ByOrganization(speaker(loader, registered, by, Role.MEMBER));
  }

  /** What is invented is said at no dialogue that took place. */
  private String inventedDialogue() {
    return dialogues.page(DialogueFilter.ofPlace(PLACE), null, MOST_DIALOGUES).lines().stream()
        .filter(each -> each.illustration() && each.status() == DialogueStatus.HELD)
        .map(DialogueLine::number)
        .findFirst()
        .orElseThrow();
  }

  /** The newest entry with the text of the node, in the other language by a facilitator. */
  private String translated(String number, JsonNode node, String action, Visitor loader) {
    Language language = language(node);
    String said = text(node, "text", language);
    issues.detail(number, new Viewer(List.of(), null, true, null)).orElseThrow().entries().stream()
        .filter(entry -> !said.isEmpty() && entry.text().equals(said))
        .reduce((earlier, later) -> later)
        .ifPresent(entry ->
            done(
                translating.translate(
                    number,
                    DemonstrationSteps.facilitator(loader),
                    Side.FACILITATOR,
                    entry.id(),
                    new TranslatingEntry.Content(
                        text(node, "title", entry.language().other()),
                        text(node, "text", entry.language().other()),
                        text(node, action, entry.language().other()),
                        MakerKind.ORGANIZATION,
                        ""))));
    return number;
  }

  private interface Deed {
    String done();
  }

  /** Does something as it would have been done so many days ago. */
  private String at(JsonNode when, Deed deed) {
    Instant time = clock.instant().minus(Duration.ofDays(when.path("ago").asInt()));
    String[] result = {""};
    RecordClock.asOf(time, () -> result[0] = deed.done());
    return result[0];
  }

  static Speaker.ForOrganization speaker(
      Visitor loader, Map<String, Registered> registered, String key, Role role) {
    Registered organization = Objects.requireNonNull(registered.get(key), key);
    var visitor =
        new Visitor(
            loader.person(),
            "ឧទាហរណ៍ (illustration)",
            List.of(new Visitor.Mandate(organization.id(), organization.name(), role)));
    return new Speaker.ForOrganization(visitor, organization.id());
  }

  static @Nullable Long id(Map<String, Registered> registered, @Nullable String key) {
    return key == null ? null : Long.valueOf(Objects.requireNonNull(registered.get(key)).id());
  }

  static Language language(JsonNode node) {
    return Language.ofTag(node.path("language").asString("en")).orElseThrow();
  }

  static String text(JsonNode node, String field, Language language) {
    return node.path(field).path(language.tag()).asString("");
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("Refused: " + outcome);
  }
}
