/**
 * How dialogues are worded wherever they are listed: dates as precisely as they are known, titles
 * with their language, cards.
 */
@NamedInterface("show")
@NullMarked
package org.vetika.app.dialogue.show;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
