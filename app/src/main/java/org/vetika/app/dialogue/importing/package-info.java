/** Reads the document of a dialogue and finds what it says: no Spring, no SQL, no network. */
@NullMarked
@NamedInterface("importing")
package org.vetika.app.dialogue.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
