/** Judges and times the estimation library on made-up populations whose true number is known. */
@NullMarked
package org.vetika.bench.estimation;

import org.jspecify.annotations.NullMarked;
