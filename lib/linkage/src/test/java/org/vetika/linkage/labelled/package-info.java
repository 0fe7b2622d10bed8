/**
 * Made-up lists of many kinds in which it is known which records are the same, to see how right a
 * linkage is that nobody tells anything. The same seed gives the same lists.
 */
@NullMarked
package org.vetika.linkage.labelled;

import org.jspecify.annotations.NullMarked;
