/** Downloads of attachments, uploads in parts, and the files that forms bring. */
@NullMarked
@NamedInterface("web")
package org.vetika.app.attachment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
