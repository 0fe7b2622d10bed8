/**
 * Tables as strangers write them: CSV files of unknown encoding and separator, read row by row in
 * bounded memory, refused with the line where they go wrong; and tables for spreadsheets.
 */
@NullMarked
@ApplicationModule(
    displayName = "Table",
    allowedDependencies = {})
package org.vetika.app.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
