/** The embedded PostgreSQL server: unpacked from the jar, durable, and gone when the program is. */
@NullMarked
@ApplicationModule(
    displayName = "Embedded PostgreSQL",
    allowedDependencies = {})
package org.vetika.app.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
