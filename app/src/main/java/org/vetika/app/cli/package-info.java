/** The product's command: start, import, places import, admin create, unseal, version. */
@NullMarked
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "account",
      "dialogue",
      "dialogue :: importing",
      "dialogue :: intake",
      "gazetteer",
      "organization",
      "postgres",
      "record",
      "web"
    })
package org.vetika.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
