package org.vetika.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A GET handler whose answer depends on nothing but its address and whether somebody is signed in:
 * it is kept as bytes by {@link PageCache} and dropped when the public record changes. Implies
 * {@code @Access(PUBLIC)}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Access(Access.Who.PUBLIC)
public @interface PublicPage {}
