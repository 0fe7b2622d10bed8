/**
 * Turns a neutral document (headings, paragraphs, numbered results, tables) into a PDF or a Word
 * file that officials can print: correct Khmer shaping, text that can be copied and searched, the
 * same bytes for the same input.
 */
@NullMarked
@ApplicationModule(
    displayName = "Document",
    allowedDependencies = {})
package org.vetika.app.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
