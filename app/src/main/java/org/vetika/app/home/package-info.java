/** The front door: home page, and what a reader must know about the record and its keepers. */
@NullMarked
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {
      "web",
      "gazetteer",
      "gazetteer :: map",
      "organization",
      "dialogue",
      "dialogue :: show",
      "issue",
      "issue :: show"
    })
package org.vetika.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
