package com.beeper.desktop.internal.json;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an array, and at the same time the list that users see: the elements are typed
 * once, when the list is created. Unmodifiable.
 */
final class StoredList<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {

  /** The list of an empty array, of which a text can contain many. */
  static final StoredList<?> EMPTY = new StoredList<>(new Object[0], new Object[0]);

  /** The elements in their stored form; null is an explicit null. */
  private final @Nullable Object[] stored;

  /**
   * The typed elements, in the same array where all are stored as they are typed; null if one does
   * not fit.
   */
  private final @Nullable Object @Nullable [] typed;

  StoredList(@Nullable Object[] stored, @Nullable Object @Nullable [] typed) {
    this.stored = stored;
    this.typed = typed;
  }

  /** Returns whether all elements fit their Java type; only then users see this list. */
  boolean isTyped() {
    return typed != null;
  }

  @Nullable
  Object[] stored() {
    return stored;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the type of the array has typed each element
  public T get(int index) {
    return (T) (typed == null ? stored : typed)[index];
  }

  @Override
  public int size() {
    return stored.length;
  }
}
