/**
 * Example data for trying Vetika: public facts of real dialogues in our own words, and accounts
 * with known passwords. Loaded once, in demonstration mode only.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {
      "account",
      "consistency",
      "consistency :: estimate",
      "consistency :: rule",
      "consistency :: round",
      "consistency :: discrepancy",
      "attachment",
      "dialogue",
      "dialogue :: summary",
      "gazetteer",
      "issue",
      "issue :: routing",
      "issue :: typed",
      "organization",
      "record",
      "topic",
      "web"
    })
package org.vetika.app.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
