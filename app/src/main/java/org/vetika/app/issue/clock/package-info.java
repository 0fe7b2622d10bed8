/** Legal time: working days, public holidays and the dated rules that every due date comes from. */
@NamedInterface("clock")
@NullMarked
package org.vetika.app.issue.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
