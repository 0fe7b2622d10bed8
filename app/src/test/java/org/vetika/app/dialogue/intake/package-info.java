/** Tests of the importer in the browser. */
@NullMarked
package org.vetika.app.dialogue.intake;

import org.jspecify.annotations.NullMarked;
