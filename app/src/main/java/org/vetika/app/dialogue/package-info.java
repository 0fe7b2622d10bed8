/** Series, dialogues, participation, channels, summary results and their importer. */
@NullMarked
@ApplicationModule(
    displayName = "Dialogues",
    allowedDependencies = {
      "organization",
      "gazetteer",
      "topic",
      "record",
      "account",
      "document",
      "attachment",
      "web"
    })
package org.vetika.app.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
