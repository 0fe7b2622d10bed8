/** How authorities answer, counted so that the unanswered count. */
@NamedInterface("responsiveness")
@NullMarked
package org.vetika.app.issue.responsiveness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
