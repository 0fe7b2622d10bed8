/** Pages of discrepancies: for everybody, and for those who have to speak. */
@NullMarked
package org.vetika.app.consistency.discrepancy.web;

import org.jspecify.annotations.NullMarked;
