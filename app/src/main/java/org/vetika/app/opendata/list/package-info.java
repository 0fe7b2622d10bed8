/** The lists of the record: their filters, parts and columns, whatever the format. */
@NullMarked
package org.vetika.app.opendata.list;

import org.jspecify.annotations.NullMarked;
