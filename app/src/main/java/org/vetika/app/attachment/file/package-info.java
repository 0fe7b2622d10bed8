/** What a file is, whether it is harmless, and its copy without traces of persons. */
@NullMarked
@NamedInterface("file")
package org.vetika.app.attachment.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
