/** The page of how authorities answer. */
@NullMarked
package org.vetika.app.issue.responsiveness.web;

import org.jspecify.annotations.NullMarked;
