package org.vetika.estimation;

/**
 * What the likelihood of the unseen number alone says.
 *
 * @param point the number, unseen cases included, at which it is highest
 * @param interval where it is not much lower
 */
public record ProfileInterval(double point, Interval interval) {}
