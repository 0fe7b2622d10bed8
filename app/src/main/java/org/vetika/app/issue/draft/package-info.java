/** Issues that are still being written, and the secrets that open them later without an account. */
@NullMarked
package org.vetika.app.issue.draft;

import org.jspecify.annotations.NullMarked;
