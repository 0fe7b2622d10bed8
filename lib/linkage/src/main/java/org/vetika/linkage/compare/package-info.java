/** How alike two values are, as levels: similarities of texts, dates, places, sets and names. */
@NullMarked
package org.vetika.linkage.compare;

import org.jspecify.annotations.NullMarked;
