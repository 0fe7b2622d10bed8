/**
 * Where counts of confidential incidents will arrive, after what could expose somebody was taken
 * out. Whoever keeps the incidents gives a bean; this module never sees a case.
 */
@NamedInterface("counts")
@NullMarked
package org.vetika.app.consistency.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
