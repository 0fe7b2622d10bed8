/** Issues: raised, routed to a competent authority, answered in time, verified by both sides. */
@NullMarked
@ApplicationModule(
    displayName = "Issues",
    allowedDependencies = {
      "dialogue",
      "organization",
      "gazetteer",
      "topic",
      "record",
      "account",
      "document",
      "web"
    })
package org.vetika.app.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
