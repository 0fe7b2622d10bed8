/**
 * What was ever released of counts by lists, and what may be released beside it: estimates and
 * comparisons of lists ask the same ledger.
 */
@NullMarked
package org.vetika.app.consistency.release;

import org.jspecify.annotations.NullMarked;
