/** Texts of formats that know nothing of the record: CSV, Atom, iCalendar. */
@NullMarked
package org.vetika.app.opendata.format;

import org.jspecify.annotations.NullMarked;
