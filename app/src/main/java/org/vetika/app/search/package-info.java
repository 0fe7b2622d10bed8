/** One index over everything public, and how it is searched in Khmer, English or both. */
@NullMarked
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"dialogue", "organization", "gazetteer", "topic", "record", "web"})
package org.vetika.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
