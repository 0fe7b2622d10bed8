package org.vetika.app.cli;

import java.io.PrintWriter;
import org.vetika.linkage.FieldModel;
import org.vetika.linkage.FieldWeight;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.RecordList;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A linkage as one JSON object, written as it goes. */
final class LinkageJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double ROUNDING = 1e6;

  private final LinkageResult result;
  private final LinkageReport report;

  LinkageJson(LinkageResult result, LinkageReport report) {
    this.result = result;
    this.report = report;
  }

  void write(PrintWriter out, boolean explained) {
    try (JsonGenerator json = JSON.createGenerator(new UnclosedWriter(out))) {
      json.writeStartObject();
      counts(json);
      model(json);
      json.writeArrayPropertyStart("pairs");
      for (int pair = 0; pair < result.pairs().size(); pair++) {
        pair(json, pair, explained);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.print("\n");
  }

  private void counts(JsonGenerator json) {
    json.writeArrayPropertyStart("lists");
    for (RecordList list : report.lists()) {
      json.writeStartObject();
      json.writeStringProperty("name", list.name());
      json.writeNumberProperty("records", list.size());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("matches", result.pairs().count(Outcome.MATCH));
    json.writeNumberProperty("review", result.pairs().count(Outcome.REVIEW));
    json.writeNumberProperty("cases", result.clusters().size());
    json.writeObjectPropertyStart("casesByLists");
    report.overlaps().forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private void model(JsonGenerator json) {
    json.writeNumberProperty("priorWeight", rounded(result.priorWeight()));
    json.writeArrayPropertyStart("fields");
    for (FieldModel field : result.model()) {
      json.writeStartObject();
      json.writeStringProperty("column", field.column());
      json.writeArrayPropertyStart("levels");
      for (FieldModel.Level level : field.levels()) {
        json.writeStartObject();
        json.writeStringProperty("name", level.name());
        json.writeNumberProperty("m", level.m());
        json.writeNumberProperty("u", level.u());
        json.writeNumberProperty("bits", rounded(level.bits()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    result.rules().forEach(rule -> json.writeString(rule.toString()));
    json.writeEndArray();
  }

  private void pair(JsonGenerator json, int pair, boolean explained) {
    Pairs pairs = result.pairs();
    json.writeStartObject();
    json.writeStringProperty("id_l", result.id(pairs.left(pair)));
    json.writeStringProperty("id_r", result.id(pairs.right(pair)));
    json.writeStringProperty("list_l", report.list(pairs.left(pair)));
    json.writeStringProperty("list_r", report.list(pairs.right(pair)));
    json.writeNumberProperty("weight", rounded(pairs.weight(pair)));
    json.writeNumberProperty("probability", rounded(pairs.probability(pair)));
    json.writeStringProperty("outcome", report.outcome(pair));
    if (explained) {
      json.writeArrayPropertyStart("fields");
      for (FieldWeight field : result.explain(pairs.left(pair), pairs.right(pair))) {
        explain(json, field);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void explain(JsonGenerator json, FieldWeight field) {
    json.writeStartObject();
    json.writeStringProperty("column", field.column());
    json.writeStringProperty("left", field.left());
    json.writeStringProperty("right", field.right());
    json.writeStringProperty("level", field.level());
    json.writeNumberProperty("bits", rounded(field.bits() + field.rarityBits()));
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.rint(value * ROUNDING) / ROUNDING;
  }

  /** The generator is closed, what it writes to is not. */
  private static final class UnclosedWriter extends java.io.FilterWriter {
    UnclosedWriter(PrintWriter out) {
      super(out);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
