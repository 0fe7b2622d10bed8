/** Pages on which issues are raised, joined, and followed by their askers without an account. */
@NullMarked
package org.vetika.app.issue.web.raise;

import org.jspecify.annotations.NullMarked;
