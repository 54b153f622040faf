package com.beeper.desktop.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A reference to a generic type that is available at run time.
 *
 * <pre>{@code
 * List<Chat> chats = client.json().fromJson(new TypeRef<List<Chat>>() {}, text);
 * }</pre>
 *
 * <p>Subclasses have no members of their own. Immutable and thread-safe.
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {

  private final Type type;

  /**
   * Creates a reference to the type argument of the subclass.
   *
   * @throws IllegalArgumentException if the subclass specifies no type argument
   */
  protected TypeRef() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException(
          "TypeRef needs a type argument: new TypeRef<List<MyType>>() {}");
    }
    type = parameterized.getActualTypeArguments()[0];
  }

  /**
   * Returns the referenced type.
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
