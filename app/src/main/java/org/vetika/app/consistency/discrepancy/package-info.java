/** Differences of figures that both sides have to account for, until they settle it or disagree. */
@NamedInterface("discrepancy")
@NullMarked
package org.vetika.app.consistency.discrepancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
