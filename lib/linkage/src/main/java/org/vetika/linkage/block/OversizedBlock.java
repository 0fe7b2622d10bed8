package org.vetika.linkage.block;

/**
 * A block too large to be compared whole, and what was done instead.
 *
 * @param rule whose key the records share
 * @param rows number of records
 * @param chained how many of them are alike in every field, and so were compared only with a few
 *     neighbours each; the others were compared within smaller blocks of one more equal field
 */
public record OversizedBlock(BlockingRule rule, int rows, int chained) {}
