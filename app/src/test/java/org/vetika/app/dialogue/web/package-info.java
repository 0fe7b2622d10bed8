/** Tests of the public pages of dialogues. */
@NullMarked
package org.vetika.app.dialogue.web;

import org.jspecify.annotations.NullMarked;
