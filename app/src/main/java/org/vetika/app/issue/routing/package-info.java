/** Who answers: dated rules from place and topic to authorities, and the ladder upwards. */
@NamedInterface("routing")
@NullMarked
package org.vetika.app.issue.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
