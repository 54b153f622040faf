package com.beeper.desktop.codec.support;

import com.beeper.desktop.codec.CodecException;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in JSON text, written as all messages of this SDK write it: {@code $.items[0]['a b']}.
 *
 * <p>For codecs whose library tells where a failure is: each library writes its paths in its own
 * way. Names of members come from the text, so what is not a plain name is quoted, and what is long
 * is cut.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonPath {

  /** The whole text. */
  public static final JsonPath ROOT = new JsonPath("$");

  private static final int MAX_NAME_LENGTH = 64;

  private final String text;

  private JsonPath(String text) {
    this.text = text;
  }

  /**
   * Returns the path that was written as a text.
   *
   * @param text what {@link #toString} or {@link CodecException#path} gave
   * @return the path
   */
  public static JsonPath of(String text) {
    return new JsonPath(text);
  }

  /**
   * Returns the path of a member of the object at this place.
   *
   * @param name the name of the member, not escaped
   * @return the path
   */
  public JsonPath member(String name) {
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
   * Returns the path of an element of the array at this place.
   *
   * @param index its index, from 0
   * @return the path
   */
  public JsonPath element(int index) {
    return new JsonPath(text + "[" + index + "]");
  }

  /**
   * Returns the steps from the whole text to this place, for libraries that keep them one by one.
   *
   * @return a {@link String} for each member, an {@link Integer} for each element
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
        // A member, or the sign that the path goes on.
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

  /** Returns the path as a text. */
  @Override
  public String toString() {
    return text;
  }
}
