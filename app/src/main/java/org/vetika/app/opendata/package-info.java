/**
 * The record as open data: JSON, CSV, feeds, calendar, Popolo, one download of everything. Nobody
 * depends on it; it reads what the other modules show to everybody, and nothing else.
 */
@NullMarked
@ApplicationModule(
    displayName = "Open data",
    allowedDependencies = {
      "dialogue",
      "dialogue :: importing",
      "issue",
      "issue :: typed",
      "consistency",
      "consistency :: estimate",
      "consistency :: rule",
      "consistency :: round",
      "consistency :: discrepancy",
      "consistency :: feedback",
      "issue :: responsiveness",
      "organization",
      "gazetteer",
      "topic",
      "record",
      "account",
      "attachment",
      "attachment :: file",
      "search",
      "table",
      "web"
    })
package org.vetika.app.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
