package org.vetika.app.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.AgreeingSummary;
import org.vetika.app.dialogue.summary.CirculatingSummary;
import org.vetika.app.dialogue.summary.DraftingSummary;
import org.vetika.app.dialogue.summary.ImportedSummary;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedPoint;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedSection;
import org.vetika.app.dialogue.summary.PublishingSummary;
import org.vetika.app.dialogue.summary.PublishingSummary.Prepared;
import org.vetika.app.dialogue.summary.TranslatingResult;
import org.vetika.app.dialogue.summary.TranslatingResult.Maker;
import org.vetika.app.web.Language;
import tools.jackson.databind.JsonNode;

/** Takes the summary results through their states to publication, as a facilitator would. */
@Component
class DemonstrationSummaries {
  private static final Maker MAKER = new Maker(MakerKind.MACHINE, "Vetika demonstration data");

  private final DraftingSummary drafting;
  private final TranslatingResult translating;
  private final CirculatingSummary circulating;
  private final AgreeingSummary agreeing;
  private final PublishingSummary publishing;

  DemonstrationSummaries(
      DraftingSummary drafting,
      TranslatingResult translating,
      CirculatingSummary circulating,
      AgreeingSummary agreeing,
      PublishingSummary publishing) {
    this.drafting = drafting;
    this.translating = translating;
    this.circulating = circulating;
    this.agreeing = agreeing;
    this.publishing = publishing;
  }

  void load(Acting acting, String dialogue, String name, Map<String, Registered> organizations) {
    JsonNode file = DemonstrationFiles.read("summary-" + name + ".json");
    done(drafting.beginFrom(dialogue, acting, imported(file), ""));
    for (JsonNode section : DemonstrationFiles.each(file.path("sections"))) {
      for (JsonNode point : DemonstrationFiles.each(section.path("results"))) {
        String number = point.path("number").asString();
        String khmer = point.path("km").asString();
        done(translating.translate(dialogue, acting, number, Language.KM, khmer, MAKER));
      }
    }
    done(circulating.circulate(dialogue, acting));
    done(agreeing.agree(dialogue, acting));
    Prepared prepared = done(publishing.prepare(dialogue, acting));
    done(publishing.publish(dialogue, acting, prepared.fingerprint()));
  }

  private static ImportedSummary imported(JsonNode file) {
    var sections = new ArrayList<ImportedSection>();
    for (JsonNode section : DemonstrationFiles.each(file.path("sections"))) {
      ResultKind kind = ResultKind.ofKey(section.path("kind").asString()).orElseThrow();
      List<ImportedPoint> points =
          DemonstrationFiles.each(section.path("results")).stream()
              .map(point ->
                  new ImportedPoint(
                      point.path("number").asString(),
                      kind,
                      point.path("en").asString(),
                      DemonstrationFiles.texts(point.path("topics"))))
              .toList();
      TextPair title = DemonstrationFiles.pair(section.path("title"));
      sections.add(new ImportedSection(section.path("number").asString(), kind, title, points));
    }
    return new ImportedSummary(
        DemonstrationFiles.pair(file.path("title")),
        Language.EN,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        sections);
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("The demonstration data was refused: " + outcome);
  }
}
