/**
 * The append-only public record: gapless public numbers, entries, corrections, stubs, visibility.
 */
@NullMarked
@ApplicationModule(
    displayName = "Public record",
    allowedDependencies = {"web"})
package org.vetika.app.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
