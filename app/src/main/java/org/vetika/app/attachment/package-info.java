/**
 * Files that people add to entries of the record: recognized by content, published as a copy
 * without traces of persons, the original sealed.
 */
@NullMarked
@ApplicationModule(
    displayName = "Attachments",
    allowedDependencies = {"record", "web"})
package org.vetika.app.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
