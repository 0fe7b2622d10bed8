/** Reports that give back to an authority what it and others stated, and what is owed. */
@NamedInterface("feedback")
@NullMarked
package org.vetika.app.consistency.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
