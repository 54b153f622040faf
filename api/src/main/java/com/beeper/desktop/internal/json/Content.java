package com.beeper.desktop.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model holds.
 *
 * @param shape the shape of the model
 * @param slots one for each member: null if it is absent, {@code ExplicitNull} or what its kind
 *     keeps
 * @param unknown the members that the shape does not know
 */
public record Content(
    Shape<?> shape, @Nullable Object[] slots, Map<String, @Nullable Object> unknown) {

  /** Of a value of nothing, which is there to make others. */
  public static final Content NONE = new Content(Shape.NONE, new Object[0], Map.of());
}
