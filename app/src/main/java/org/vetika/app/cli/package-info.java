/**
 * The product's command: start, import, places import, admin create, version; link and dedupe,
 * which need no server.
 */
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
      "table",
      "web"
    })
package org.vetika.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
