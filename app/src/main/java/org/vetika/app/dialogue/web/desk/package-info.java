/** Staff pages of dialogues: calling, changing, the summary result at work. */
@NullMarked
package org.vetika.app.dialogue.web.desk;

import org.jspecify.annotations.NullMarked;
