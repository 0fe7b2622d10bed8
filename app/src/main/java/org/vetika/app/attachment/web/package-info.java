/** Downloads of attachments, and uploads in parts. */
@NullMarked
package org.vetika.app.attachment.web;

import org.jspecify.annotations.NullMarked;
