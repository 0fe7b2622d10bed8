/** Tests of the open data as a whole. */
@NullMarked
package org.vetika.app.opendata;

import org.jspecify.annotations.NullMarked;
