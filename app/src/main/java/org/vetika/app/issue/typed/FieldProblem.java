package org.vetika.app.issue.typed;

/**
 * Why a field cannot be taken as it was typed.
 *
 * @param field its name in the form
 * @param key the last part of the message key {@code rules.problem.…}
 * @param detail what the message names, or empty
 */
public record FieldProblem(String field, String key, String detail) {}
