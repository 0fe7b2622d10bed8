package org.vetika.app.consistency.estimate;

import org.jspecify.annotations.Nullable;

/**
 * Cases on exactly these lists.
 *
 * @param stratum the part; empty when all cases are estimated together
 * @param pattern one character a list: 1 is on it, 0 is not
 * @param cases how many; 0 is nobody
 * @param shown what everybody may see of it; null when it is hidden
 */
public record CountRow(String stratum, String pattern, long cases, @Nullable Long shown) {}
