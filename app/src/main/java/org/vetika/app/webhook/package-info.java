/**
 * Webhooks: an organization's own system is told what happens to the issues that it is party to.
 * Signed as Standard Webhooks describe it, at least once, never with more than everybody may see.
 */
@NullMarked
@ApplicationModule(
    displayName = "Webhooks",
    allowedDependencies = {"issue", "organization", "record", "web"})
package org.vetika.app.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
