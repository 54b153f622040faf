package com.beeper.desktop.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Carries a generic type to run time: {@code new TypeRef<List<MyType>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {

  private final Type type;

  /**
   * Takes the type argument of the subclass that is being made.
   *
   * @throws IllegalStateException if the subclass gives no type argument
   */
  protected TypeRef() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)) {
      throw new IllegalStateException(
          "TypeRef needs a type argument: new TypeRef<List<MyType>>() {}");
    }
    type = parameterized.getActualTypeArguments()[0];
  }

  /**
   * Returns the type.
   *
   * @return a class, or a parameterized or array type
   */
  public final Type type() {
    return type;
  }

  @Override
  public final String toString() {
    return "TypeRef<" + type.getTypeName() + ">";
  }
}
