/** Who answers: dated rules from place and topic to authorities, and the ladder upwards. */
@NullMarked
package org.vetika.app.issue.routing;

import org.jspecify.annotations.NullMarked;
