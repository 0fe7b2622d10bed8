/** What administrators type into forms and tables, read field by field. */
@NamedInterface("typed")
@NullMarked
package org.vetika.app.issue.typed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
