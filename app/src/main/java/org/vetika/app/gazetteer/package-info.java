/**
 * Places of the country by official code: names in both languages, importer, province pages and
 * map.
 */
@NullMarked
@ApplicationModule(
    displayName = "Gazetteer",
    allowedDependencies = {"web", "postgres", "record"})
package org.vetika.app.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
