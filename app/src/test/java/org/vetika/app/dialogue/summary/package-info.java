/** Tests of the life of a summary result. */
@NullMarked
package org.vetika.app.dialogue.summary;

import org.jspecify.annotations.NullMarked;
