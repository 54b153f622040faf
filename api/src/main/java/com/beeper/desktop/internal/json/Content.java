package com.beeper.desktop.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model holds. Nothing in it changes once the model is made. */
public final class Content {

  /** Of a value of nothing, which is there to make others. */
  public static final Content NONE = new Content(Shape.NONE, new Object[0], Map.of());

  /** The members that are known, in the order of the slots. */
  final Shape<?> shape;

  /** One for each member: null if it is absent, an explicit null, or what its kind keeps. */
  final @Nullable Object[] slots;

  /** The members that the shape does not know. */
  final Map<String, @Nullable Object> unknown;

  /** Takes over the slots. */
  Content(Shape<?> shape, @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    this.shape = shape;
    this.slots = slots;
    this.unknown = unknown;
  }
}
