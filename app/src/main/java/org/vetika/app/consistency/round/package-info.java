/**
 * Rounds in which two to four parties compare lists of cases: agreed terms, lists kept encrypted
 * and destroyed on a date with proof, and a result of counts.
 */
@NullMarked
@NamedInterface("round")
package org.vetika.app.consistency.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
