package org.vetika.app.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * A way in which a dialogue reached people.
 *
 * @param name of the station, page or service
 * @param provincesReached 0 to 25
 * @param followers of the page or channel, as stated
 */
public record Channel(
    ChannelKind kind,
    @Nullable String name,
    @Nullable Integer provincesReached,
    @Nullable Long followers,
    @Nullable String note) {}
