package org.vetika.app.opendata.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an answer, before it is written as XML or JSON. */
public sealed interface Node {
  String name();

  /** A value: text, number or truth value; null is an empty element, and null in JSON. */
  record Leaf(String name, @Nullable Object value) implements Node {}

  /** Values under their names, in this order. */
  record Branch(String name, List<Node> children) implements Node {}

  /** Any number of the same; in JSON an array. */
  record Many(String name, List<? extends Node> items) implements Node {}
}
