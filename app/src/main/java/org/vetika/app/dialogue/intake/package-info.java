/** The importer in the browser: a document becomes a form beside its source, and then a draft. */
@NullMarked
@NamedInterface("intake")
package org.vetika.app.dialogue.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
