/** What administrators type into forms and tables, read field by field. */
@NullMarked
package org.vetika.app.issue.typed;

import org.jspecify.annotations.NullMarked;
