package com.beeper.desktop.codec.support;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON path in the notation of the SDK's messages, for example {@code $.items[0]['a b']}.
 *
 * <p>Codecs use it to convert the location that their library reports:
 *
 * <pre>{@code
 * JsonPath path = JsonPath.ROOT.member("items").element(0); // $.items[0]
 * throw CodecException.binding("cannot read a " + type.getTypeName(), path.toString());
 * }</pre>
 *
 * <p>A name is part of the JSON text and may contain anything. A name with characters other than
 * letters, digits and {@code _} is quoted, its control characters, quotes and backslashes are
 * replaced by {@code ?}, and a name of more than 64 characters is truncated.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonPath {

  /** The path of the whole text, {@code $}. */
  public static final JsonPath ROOT = new JsonPath("$");

  private static final int MAX_NAME_LENGTH = 64;

  private final String text;

  private JsonPath(String text) {
    this.text = text;
  }

  /**
   * Returns the path with the given text.
   *
   * @param text a result of {@link #toString}, {@link CodecException#path} or {@link
   *     com.beeper.desktop.DecodingException#path}
   * @return the path
   * @throws IllegalArgumentException if the text is null or does not start with {@code $}
   */
  public static JsonPath of(String text) {
    if (text == null || !text.startsWith("$")) {
      throw new IllegalArgumentException("text must be a JSON path, which starts with $");
    }
    return new JsonPath(text);
  }

  /**
   * Returns the path of a member of the object at this path.
   *
   * @param name the name of the member, without escapes
   * @return the path
   * @throws IllegalArgumentException if the name is null
   */
  public JsonPath member(String name) {
    Arguments.requireNonNull(name, "name");
    boolean plain = !name.isEmpty() && name.length() <= MAX_NAME_LENGTH;
    for (int i = 0; plain && i < name.length(); i++) {
      plain = Character.isLetterOrDigit(name.charAt(i)) || name.charAt(i) == '_';
    }
    if (plain) {
      return new JsonPath(text + "." + name);
    }
    String shown =
        name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "…";
    return new JsonPath(text + "['" + shown.replaceAll("[\\p{Cntrl}'\\\\]", "?") + "']");
  }

  /**
   * Returns the path of an element of the array at this path.
   *
   * @param index the index of the element, from 0
   * @return the path
   */
  public JsonPath element(int index) {
    return new JsonPath(text + "[" + index + "]");
  }

  /**
   * Returns the steps of this path, outermost first, for libraries that store paths as a list.
   *
   * @return a {@link String} for each member and an {@link Integer} for each element
   */
  public List<Object> steps() {
    List<Object> steps = new ArrayList<>();
    int i = 1;
    while (i < text.length()) {
      int end;
      if (text.startsWith("['", i)) {
        end = text.indexOf("']", i);
        steps.add(text.substring(i + 2, end));
        end += 2;
      } else if (text.charAt(i) == '[') {
        end = text.indexOf(']', i);
        steps.add(Integer.valueOf(text.substring(i + 1, end)));
        end++;
      } else {
        // A member, or the ellipsis of a truncated path.
        int start = text.charAt(i) == '.' ? i + 1 : i;
        end = start;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
          end++;
        }
        steps.add(text.substring(start, end));
      }
      i = end;
    }
    return steps;
  }

  /**
   * Returns an exception whose path starts with this path, for a value at this place.
   *
   * @param inner the exception, whose path starts at the value
   * @return a new exception with the same problem and stack trace
   */
  public DecodingException prefix(DecodingException inner) {
    DecodingException outer = new DecodingException(
        null, inner.problem(), text + inner.path().substring(1), inner.getCause());
    outer.setStackTrace(inner.getStackTrace());
    return outer;
  }

  /** Returns the text of the path, for example {@code $.items[0].id}. */
  @Override
  public String toString() {
    return text;
  }
}
