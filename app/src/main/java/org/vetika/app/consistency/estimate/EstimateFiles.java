package org.vetika.app.consistency.estimate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An estimate as files, with which a statistician can do it again. */
public final class EstimateFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EstimateFiles() {}

  /**
   * The table that {@code vetika estimate} reads; cells of hidden counts are empty.
   *
   * @param full with all counts, for the parties
   */
  public static String counts(KeptEstimate estimate, boolean full) {
    boolean strata = estimate.hasStrata();
    var table = new StringBuilder();
    if (strata) {
      table.append("stratum,");
    }
    estimate.lists().forEach(list -> table.append(cell(list)).append(','));
    table.append("count\r\n");
    for (CountRow row : estimate.counts()) {
      if (strata) {
        table.append(cell(row.stratum())).append(',');
      }
      row.pattern().chars().forEach(each -> table.append((char) each).append(','));
      Long count = full ? (Long) row.cases() : row.shown();
      table.append(count == null ? "" : count).append("\r\n");
    }
    return table.toString();
  }

  private static String cell(String text) {
    String safe = text.matches("^[=+\\-@\\t].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",;\\r\\n\\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** What was estimated from what, how, and the result. */
  public static String result(KeptEstimate estimate, JsonNode result, boolean full) {
    ObjectNode root = JSON.createObjectNode();
    root.put("number", estimate.number());
    root.put("indicator", estimate.indicator());
    root.put("place", estimate.place());
    root.put("period", estimate.period().key());
    root.put("definition", estimate.definition());
    root.put("source", estimate.source());
    root.put("illustration", estimate.illustration());
    ArrayNode parties = root.putArray("parties");
    estimate.parties().forEach(party -> parties.add(party.organization().number()));
    ArrayNode lists = root.putArray("lists");
    estimate.lists().forEach(lists::add);
    ArrayNode obstacles = root.putArray("obstacles");
    estimate.obstacles().forEach(obstacles::add);
    root.put("seed", estimate.seed());
    root.put("software", estimate.software());
    root.put("exactness", (full ? Exactness.FULL : Exactness.forEverybody(estimate)).key());
    ArrayNode counts = root.putArray("counts");
    for (CountRow row : estimate.counts()) {
      ObjectNode node = counts.addObject();
      node.put("stratum", row.stratum()).put("pattern", row.pattern());
      Long count = full ? (Long) row.cases() : row.shown();
      node.put("count", count);
    }
    root.set("result", result);
    return JSON.writeValueAsString(root) + "\n";
  }

  /**
   * A script for base R that fits the models again.
   *
   * @param models names of usable models, such as {@code [1,23]}, the best first
   */
  public static String script(KeptEstimate estimate, List<String> models, boolean full) {
    String formulas =
        models.stream()
            .map(model -> "  \"" + model + "\" = " + formula(model))
            .collect(Collectors.joining(",\n"));
    String names =
        IntStream.rangeClosed(1, estimate.lists().size())
            .mapToObj(list -> "# L" + list + ": " + comment(estimate.lists().get(list - 1)))
            .collect(Collectors.joining("\n"));
    return Objects.requireNonNull(SCRIPT)
        .replace("{number}", estimate.number() == null ? "not published" : estimate.number())
        .replace("{software}", estimate.software())
        .replace("{seed}", Long.toString(estimate.seed()))
        .replace("{hidden}", full || !estimate.hidesCounts() ? "" : HIDDEN)
        .replace("{names}", names)
        .replace("{models}", formulas);
  }

  /** {@code [12,3]} is count ~ L1*L2 + L3: in R the star holds all terms below. */
  static String formula(String model) {
    return "count ~ "
        + List.of(model.substring(1, model.length() - 1).split(",")).stream()
            .map(term ->
                term.chars().mapToObj(digit -> "L" + (char) digit).collect(Collectors.joining("*")))
            .collect(Collectors.joining(" + "));
  }

  private static String comment(@Nullable String text) {
    return String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
  }

  private static final String HIDDEN =
      """
      # Some counts are hidden to protect people: their cells are empty in counts.csv, and the
      # script stops. Only the parties can do this estimate again exactly.
      """;

  private static final String SCRIPT =
      """
      # Estimate {number}: log-linear models of counts.csv, for base R.
      # Made by {software}, seed of its sampler {seed}. Method: docs/estimation.md.
      {hidden}{names}
      counts <- read.csv("counts.csv", check.names = FALSE)
      if (any(is.na(counts$count))) stop("counts are hidden")
      columns <- setdiff(names(counts), c("count", "stratum"))
      names(counts)[match(columns, names(counts))] <- paste0("L", seq_along(columns))
      models <- list(
      {models}
      )
      estimate <- function(table) {
        n <- sum(table$count)
        do.call(rbind, lapply(names(models), function(name) {
          fit <- glm(models[[name]], family = poisson, data = table,
                     control = list(epsilon = 1e-12, maxit = 100))
          unseen <- exp(coef(fit)[["(Intercept)"]])
          k <- length(coef(fit))
          data.frame(model = name, size = n + unseen,
                     se = sqrt(unseen + unseen^2 * vcov(fit)[1, 1]),
                     df = df.residual(fit), AIC = AIC(fit), BIC = AIC(fit) + (log(n) - 2) * k)
        }))
      }
      parts <- if ("stratum" %in% names(counts)) split(counts, counts$stratum) else list(all = counts)
      for (part in names(parts)) {
        result <- estimate(parts[[part]])
        result$weight <- exp(-(result$BIC - min(result$BIC)) / 2)
        result$weight <- result$weight / sum(result$weight)
        cat(part, "\\n")
        print(result[order(result$BIC), ], row.names = FALSE)
      }
      # The profile interval of the best model: complete the table with each unseen number and refit.
      profile_interval <- function(table, formula, most) {
        n <- sum(table$count)
        likelihood <- sapply(seq_len(most), function(n0) {
          zero <- table[1, ]
          zero[grep("^L", names(zero))] <- 0
          zero$count <- n0
          full <- rbind(table, zero)
          mu <- fitted(glm(formula, family = poisson, data = full))
          keep <- full$count > 0
          lgamma(n + n0 + 1) - lgamma(n0 + 1) + sum(full$count[keep] * log(mu[keep] / sum(mu)))
        })
        n + range(which(likelihood > max(likelihood) - qchisq(0.95, 1) / 2))
      }
      best <- models[[1]]
      if (length(parts) == 1) print(profile_interval(parts[[1]], best, 10 * sum(parts[[1]]$count)))
      # Decomposable graphs: package dga (bma.cr, without the saturated graph); latent classes: LCMCR.
      """;
}
