package org.vetika.app.organization;

/**
 * Why a field cannot be taken as it was typed.
 *
 * @param field the last part of the message key {@code organization.field.…}, and of the form
 * @param key the last part of the message key {@code organization.problem.…}
 */
public record FieldProblem(String field, String key) {}
