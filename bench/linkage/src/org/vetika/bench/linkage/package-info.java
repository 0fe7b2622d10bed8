/**
 * Made-up lists of reports with a known truth, and what linking them costs. Measurement only: no
 * part of the program.
 */
package org.vetika.bench.linkage;
