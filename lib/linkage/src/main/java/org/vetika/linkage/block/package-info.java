/**
 * Which pairs are worth a comparison: keys of records, rules, and blocks too large to be compared
 * whole.
 */
@NullMarked
package org.vetika.linkage.block;

import org.jspecify.annotations.NullMarked;
