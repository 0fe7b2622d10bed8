/** Tests of the formats. */
@NullMarked
package org.vetika.app.opendata.format;

import org.jspecify.annotations.NullMarked;
