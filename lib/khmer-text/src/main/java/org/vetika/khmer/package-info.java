/** Khmer text: normalization, clusters, index terms, digits, dates and line breaks. */
@NullMarked
package org.vetika.khmer;

import org.jspecify.annotations.NullMarked;
