/** Tests of search. */
@NullMarked
package org.vetika.app.search;

import org.jspecify.annotations.NullMarked;
