/** The registry of organizations: kinds, names, memberships, recognition, identifiers. */
@NullMarked
@ApplicationModule(
    displayName = "Organizations",
    allowedDependencies = {"gazetteer", "topic", "record", "web"})
package org.vetika.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
