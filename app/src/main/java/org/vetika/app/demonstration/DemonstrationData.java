package org.vetika.app.demonstration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.vetika.app.account.DemonstrationAccounts;
import org.vetika.app.account.DemonstrationAccounts.Mandate;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.demonstration.DemonstrationRounds.Account;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Role;
import org.vetika.app.web.StartNotice;
import org.vetika.app.web.Visitor;

/**
 * Loads the example data into an empty record, through the same use cases that people use, and
 * names the accounts. Asks for its setting itself: a condition would be decided when the program is
 * built (docs/decisions/0031).
 */
@Component
class DemonstrationData implements ApplicationRunner, StartNotice {
  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationData.class);
  private static final String PASSWORD = "vetika demonstration";

  /** Who may sign in: e-mail, name, organization, role. */
  private record Person(String email, String name, String organization, Role role) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("facilitator@vetika.example", "Demo Facilitator", "CCC", Role.FACILITATOR),
          new Person("member@vetika.example", "Demo Member", "API", Role.MEMBER),
          new Person("officer@vetika.example", "Demo Officer", "MoI", Role.OFFICER),
          new Person("admin@vetika.example", "Demo Administrator", "CCC", Role.ADMINISTRATOR));

  /**
   * For which invented organizations of {@code issues.json} and {@code figures.json} the accounts
   * act too.
   */
  private static final Map<Role, List<String>> INVENTED =
      Map.of(
          Role.MEMBER, List.of("community", "youth", "monitoring"),
          Role.OFFICER, List.of("commune", "district", "province", "ministry"));

  private final boolean wanted;
  private final Organizations organizations;
  private final DemonstrationAccounts accounts;
  private final DemonstrationOrganizations loadingOrganizations;
  private final DemonstrationDialogues loadingDialogues;
  private final DemonstrationIssues loadingIssues;
  private final DemonstrationFigures loadingFigures;
  private final DemonstrationChecks loadingChecks;
  private final DemonstrationDiscrepancies loadingDiscrepancies;
  private final DemonstrationRounds loadingRounds;

  DemonstrationData(
      @Value("${vetika.demonstration:false}") boolean wanted,
      Organizations organizations,
      DemonstrationAccounts accounts,
      DemonstrationOrganizations loadingOrganizations,
      DemonstrationDialogues loadingDialogues,
      DemonstrationIssues loadingIssues,
      DemonstrationFigures loadingFigures,
      DemonstrationChecks loadingChecks,
      DemonstrationDiscrepancies loadingDiscrepancies,
      DemonstrationRounds loadingRounds) {
    this.wanted = wanted;
    this.organizations = organizations;
    this.accounts = accounts;
    this.loadingOrganizations = loadingOrganizations;
    this.loadingDialogues = loadingDialogues;
    this.loadingIssues = loadingIssues;
    this.loadingFigures = loadingFigures;
    this.loadingChecks = loadingChecks;
    this.loadingDiscrepancies = loadingDiscrepancies;
    this.loadingRounds = loadingRounds;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted && organizations.page(OrganizationFilter.ALL, null, 1).organizations().isEmpty()) {
      load();
      LOG.info("Demonstration data loaded");
    }
  }

  private void load() {
    UUID person =
        accounts.add(
            "Demonstration data", "data@vetika.example", UUID.randomUUID().toString(), List.of());
    Map<String, Registered> registered =
        loadingOrganizations.load(
            new Visitor(
                person,
                "Demonstration data",
                List.of(new Visitor.Mandate(0, "Demonstration data", Role.FACILITATOR))));
    var mandates = new ArrayList<Visitor.Mandate>();
    registered
        .values()
        .forEach(
            each -> mandates.add(new Visitor.Mandate(each.id(), each.name(), Role.FACILITATOR)));
    loadingDialogues.load(new Visitor(person, "Demonstration data", mandates), registered);
    registered.putAll(
        loadingIssues.load(new Visitor(person, "Demonstration data", List.copyOf(mandates))));
    registered.putAll(loadingFigures.load(person, registered));
    loadingChecks.load(person, registered);
    var people = new EnumMap<Role, Account>(Role.class);
    for (Person each : PEOPLE) {
      Registered organization = Objects.requireNonNull(registered.get(each.organization()));
      UUID id =
          accounts.add(
              each.name(), each.email(), PASSWORD, mandates(each, organization, registered));
      people.put(each.role(), new Account(id, each.name(), each.email()));
    }
    loadingDiscrepancies.takenOn(
        speaking(people, Role.OFFICER, Objects.requireNonNull(registered.get("ministry"))));
    loadingRounds.load(
        Objects.requireNonNull(people.get(Role.MEMBER)),
        Objects.requireNonNull(people.get(Role.OFFICER)),
        registered);
  }

  private static Visitor speaking(Map<Role, Account> people, Role role, Registered party) {
    Account account = Objects.requireNonNull(people.get(role));
    var mandate = new Visitor.Mandate(party.id(), party.name(), role);
    return new Visitor(account.person(), account.name(), List.of(mandate));
  }

  /** The role in the real organization, and the same in an invented one, which has issues. */
  private static List<Mandate> mandates(
      Person person, Registered organization, Map<String, Registered> registered) {
    var mandates = new ArrayList<>(List.of(new Mandate(organization.number(), person.role())));
    for (String invented : INVENTED.getOrDefault(person.role(), List.of())) {
      mandates.add(
          new Mandate(Objects.requireNonNull(registered.get(invented)).number(), person.role()));
    }
    return mandates;
  }

  @Override
  public List<String> lines() {
    if (!wanted) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(
        "DEMONSTRATION: example data and accounts that everybody knows. Never on a public server.");
    PEOPLE.forEach(each ->
        lines.add(
            "  "
                + each.email()
                + "  ("
                + each.role().name().toLowerCase(java.util.Locale.ROOT)
                + " of "
                + each.organization()
                + ")"));
    lines.add("  password of all: " + PASSWORD);
    return lines;
  }
}
