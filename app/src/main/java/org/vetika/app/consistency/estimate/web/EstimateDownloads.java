package org.vetika.app.consistency.estimate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.estimate.EstimateFiles;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.web.PageContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An estimate as files. */
final class EstimateDownloads {
  private static final int MOST_MODELS = 20;

  private EstimateDownloads() {}

  /**
   * A file of an estimate.
   *
   * @param name {@code counts.csv}, {@code result.json} or {@code estimate.R}; 404 for any other
   * @param full with all counts, for the parties
   */
  static ResponseEntity<byte[]> file(
      KeptEstimate estimate, String name, boolean full, PageContext page) {
    return switch (name) {
      case "counts.csv" -> answer(name, "text/csv", EstimateFiles.counts(estimate, full));
      case "result.json" ->
          answer(
              name,
              "application/json",
              EstimateFiles.result(estimate, result(estimate, full, page), full));
      case "estimate.R" ->
          answer(
              name,
              "text/plain",
              EstimateFiles.script(estimate, models(estimate, full, page), full));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static JsonNode result(KeptEstimate estimate, boolean full, PageContext page) {
    KeptEstimate.Results results = estimate.results();
    if (results == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return JsonMapper.shared().readTree(results.of(page.language(), full));
  }

  /** The usable models, best first; where none was computed, that of lists which know nothing. */
  private static List<String> models(KeptEstimate estimate, boolean full, PageContext page) {
    JsonNode root = result(estimate, full, page);
    JsonNode from = root.path("models").isEmpty() ? root.path("strata").path(0) : root;
    var models = new ArrayList<String>();
    for (JsonNode model : ResultReading.each(from.path("models"))) {
      if (model.has("size") && models.size() < MOST_MODELS) {
        models.add(model.path("model").asString(""));
      }
    }
    if (models.isEmpty()) {
      var independent = new ArrayList<String>();
      for (int list = 1; list <= estimate.lists().size(); list++) {
        independent.add(Integer.toString(list));
      }
      models.add("[" + String.join(",", independent) + "]");
    }
    return models;
  }

  private static ResponseEntity<byte[]> answer(String name, String type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.parseMediaType(type), UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(UTF_8));
  }
}
