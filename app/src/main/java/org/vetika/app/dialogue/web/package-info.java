/** Public pages of dialogues: list, calendar, series, dialogue, result, and their files. */
@NullMarked
package org.vetika.app.dialogue.web;

import org.jspecify.annotations.NullMarked;
