package com.beeper.desktop.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * A member of a model. A record, so that the JIT compiler treats the fields of a constant as
 * constants and an accessor becomes an array read.
 *
 * @param index the position of the member's value in a model; assigned by the descriptor's builder
 * @param name the name in JSON
 * @param required whether the member is always present
 * @param nullable whether the member may be an explicit null
 * @param secret whether {@code toString()} hides the value
 * @param query whether the member is a query parameter, and not a member of a JSON object
 * @param constant the only value that is allowed, which builders preset; null if there is none
 * @param <T> the Java type of the value
 */
public record Member<T>(
    int index,
    String name,
    JsonType<T> type,
    boolean required,
    boolean nullable,
    boolean secret,
    boolean query,
    @Nullable T constant) {

  /** The properties of a member other than being required or optional. */
  public enum Trait {
    /** May be an explicit null. */
    NULLABLE,
    /** Hidden in {@code toString()}. */
    SECRET,
    /** A query parameter. */
    QUERY
  }

  /** Returns whether a value is one that a required member may have. */
  boolean isPresent(@Nullable Object value) {
    return value != null && (nullable || value != MemberValues.NULL);
  }
}
