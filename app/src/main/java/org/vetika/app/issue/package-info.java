/**
 * Issues: what is raised, referred, answered and verified, with the clock that lets no wait be
 * without an owner and a date.
 */
@NullMarked
@ApplicationModule(
    displayName = "Issues",
    allowedDependencies = {
      "dialogue",
      "dialogue :: show",
      "organization",
      "gazetteer",
      "topic",
      "record",
      "account",
      "attachment",
      "attachment :: web",
      "document",
      "mail",
      "web"
    })
package org.vetika.app.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
