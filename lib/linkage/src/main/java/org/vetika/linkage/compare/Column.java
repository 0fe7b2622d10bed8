package org.vetika.linkage.compare;

/**
 * One column of one list as it was read.
 *
 * @param texts the distinct values
 * @param codes the code of each record's value, 0 if it is missing; at least {@code rows} long
 * @param rows number of records
 */
public record Column(ValueDictionary texts, int[] codes, int rows) {}
