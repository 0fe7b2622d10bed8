/**
 * The product's command: start and what serves a database; import; and for people who run no
 * server: link, dedupe, encode, intersect, estimate, check, suppress.
 */
@NullMarked
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "account",
      "consistency :: estimate",
      "consistency :: rule",
      "dialogue",
      "dialogue :: importing",
      "dialogue :: intake",
      "gazetteer",
      "organization",
      "postgres",
      "record",
      "table",
      "web"
    })
package org.vetika.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
