/**
 * How issues are worded wherever they are listed: tags of their state, cards, bars of how they
 * stand.
 */
@NamedInterface("show")
@NullMarked
package org.vetika.app.issue.show;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
