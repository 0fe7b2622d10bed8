/** Tests of the staff pages of dialogues. */
@NullMarked
package org.vetika.app.dialogue.web.desk;

import org.jspecify.annotations.NullMarked;
