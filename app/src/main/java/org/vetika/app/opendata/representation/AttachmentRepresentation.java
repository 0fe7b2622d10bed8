package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/**
 * The public copy of a file, without traces of persons.
 *
 * @param name made by us: what the giver called it is not published
 * @param title what the giver said it shows
 * @param mediaType of the copy
 * @param bytes size of the copy
 * @param sha256 of the copy, 64 lower-case hexadecimal digits
 * @param url of the copy
 * @param preview of a small picture, for photos only
 */
public record AttachmentRepresentation(
    String name,
    @Nullable String title,
    String mediaType,
    long bytes,
    String sha256,
    String url,
    @Nullable String preview) {}
