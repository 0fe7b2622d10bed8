package org.vetika.app.attachment;

/**
 * A file, or the stub of one, as somebody may see it.
 *
 * @param seen never {@link Seen#NOTHING}
 */
public record ListedFile(Attachment attachment, Seen seen) {}
