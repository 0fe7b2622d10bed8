/**
 * Consistency: what the parties count and by which definition, their figures side by side, and the
 * difference between them explained in named steps.
 */
@NullMarked
@ApplicationModule(
    displayName = "Consistency",
    allowedDependencies = {
      "organization",
      "gazetteer",
      "gazetteer :: map",
      "account",
      "topic",
      "record",
      "document",
      "issue :: clock",
      "issue :: responsiveness",
      "issue :: typed",
      "table",
      "web"
    })
package org.vetika.app.consistency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
