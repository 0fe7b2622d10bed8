/** Differences of figures that both sides have to account for, by a day, until they are settled. */
@NullMarked
package org.vetika.app.consistency.discrepancy;

import org.jspecify.annotations.NullMarked;
