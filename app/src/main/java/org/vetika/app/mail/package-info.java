/** Outgoing mail: by the configured server, or into a folder where there is none. */
@NullMarked
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {"web"})
package org.vetika.app.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
