/** Raising and answering issues by programs: for whom they speak, and each thing once. */
@NullMarked
package org.vetika.app.opendata.raising;

import org.jspecify.annotations.NullMarked;
