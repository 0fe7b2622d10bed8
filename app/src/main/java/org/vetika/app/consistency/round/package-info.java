/**
 * Rounds in which two to four parties compare lists of cases: agreed terms, lists kept encrypted
 * and destroyed on a date with proof, and a result of counts.
 */
@NullMarked
package org.vetika.app.consistency.round;

import org.jspecify.annotations.NullMarked;
