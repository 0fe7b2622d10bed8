package org.vetika.app.demonstration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.Recording;
import org.vetika.app.organization.RecordingStatement;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.organization.RegisteringOrganization.Outcome;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/** Registers the organizations that the sources name. */
@Component
class DemonstrationOrganizations {
  private final RegisteringOrganization registering;
  private final RecordingStatement statements;

  DemonstrationOrganizations(RegisteringOrganization registering, RecordingStatement statements) {
    this.registering = registering;
    this.statements = statements;
  }

  /** An organization by what the files call it: its acronym, else its English name. */
  record Registered(long id, String number, String name) {}

  Map<String, Registered> load(Visitor loader) {
    var registered = new LinkedHashMap<String, Registered>();
    for (JsonNode each : DemonstrationFiles.each(DemonstrationFiles.read("organizations.json"))) {
      String acronym = DemonstrationFiles.text(each, "acronym");
      String name = each.path("en").asString();
      registered.put(acronym == null ? name : acronym, register(loader, each, acronym, name));
    }
    state(loader, registered);
    return registered;
  }

  /** An organization that does not exist, marked so. */
  Registered invented(Visitor loader, JsonNode each) {
    return register(loader, each, null, each.path("en").asString(), true);
  }

  private Registered register(
      Visitor loader, JsonNode each, @Nullable String acronym, String name) {
    return register(loader, each, acronym, name, false);
  }

  private Registered register(
      Visitor loader, JsonNode each, @Nullable String acronym, String name, boolean illustration) {
    OrganizationEntry entry = entry(each, acronym, name, illustration);
    Outcome outcome = registering.register(loader, entry, List.of(), "");
    if (outcome instanceof Outcome.PerhapsOnRecord(List<OrganizationMatch> alike)) {
      // Several administrations and committees are alike in name; the files hold no one twice.
      List<String> others = alike.stream().map(match -> match.organization().number()).toList();
      outcome = registering.register(loader, entry, others, "");
    }
    if (outcome instanceof Outcome.Registered(long id, String number)) {
      return new Registered(id, number, name);
    }
    throw new IllegalStateException(name + ": " + outcome);
  }

  private static OrganizationEntry entry(
      JsonNode each, @Nullable String acronym, String name, boolean illustration) {
    var texts = new HashMap<String, String>();
    texts.put("name_en", name);
    texts.put("name_km", each.path("km").asString());
    texts.put("kind", each.path("kind").asString());
    put(texts, "acronym", acronym);
    put(texts, "illustration", illustration ? "true" : null);
    put(texts, "level", DemonstrationFiles.text(each, "level"));
    put(texts, "place", DemonstrationFiles.text(each, "place"));
    put(texts, "description_en", DemonstrationFiles.text(each.path("about"), "en"));
    put(texts, "description_km", DemonstrationFiles.text(each.path("about"), "km"));
    return new OrganizationEntry(
        texts,
        List.of(),
        List.of(),
        DemonstrationFiles.texts(each.path("provinces")),
        DemonstrationFiles.texts(each.path("topics")));
  }

  private static void put(Map<String, String> texts, String field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }

  private void state(Visitor loader, Map<String, Registered> registered) {
    for (JsonNode each : DemonstrationFiles.each(DemonstrationFiles.read("statements.json"))) {
      var typed = new HashMap<String, String>();
      each.properties().forEach(field -> typed.put(field.getKey(), field.getValue().asString()));
      Registered about = registered.get(each.path("about").asString());
      if (about == null
          || !(statements.record(loader, about.number(), typed) instanceof Recording.Recorded)) {
        throw new IllegalStateException("Statement not recorded: " + each);
      }
    }
  }
}
