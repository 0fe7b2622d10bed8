/** People, how they sign in, and the roles they hold in organizations. */
@NullMarked
@ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {"mail", "organization", "record", "web"})
package org.vetika.app.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
