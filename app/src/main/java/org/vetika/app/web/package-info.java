/**
 * What every page shares: language, layout, messages, page cache, access rules, errors, security
 * headers.
 */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.vetika.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
