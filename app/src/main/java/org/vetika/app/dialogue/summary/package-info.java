/** The summary result of a dialogue while it is drafted, circulated, agreed, and published. */
@NullMarked
@NamedInterface("summary")
package org.vetika.app.dialogue.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
