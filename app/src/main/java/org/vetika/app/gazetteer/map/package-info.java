/**
 * The province map: outlines from the class path, drawn as an accessible SVG with links and shades.
 */
@NamedInterface("map")
@NullMarked
package org.vetika.app.gazetteer.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
