/** Tests of dialogues and their summary results. */
@NullMarked
package org.vetika.app.dialogue;

import org.jspecify.annotations.NullMarked;
