/**
 * One tree of topics: sectors, the Cambodian sustainable development goals, the clusters of open
 * government.
 */
@NullMarked
@ApplicationModule(
    displayName = "Topics",
    allowedDependencies = {"web", "record"})
package org.vetika.app.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
