package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.BoundText.read;

import com.beeper.desktop.codec.Codec;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/**
 * The test suite that every {@link Codec} must pass, whatever its JSON library does by default.
 *
 * <p>Extend it once for each method that creates the codec. The rules cover tokens, types of the
 * user, and models of the SDK nested in them. They are grouped by topic in nested classes, which
 * JUnit runs for every subclass.
 */
public abstract class CodecTck {

  /** Creates the suite. */
  protected CodecTck() {}

  /**
   * Creates the codec under test.
   *
   * @return a new codec
   */
  protected abstract Codec codec();

  /**
   * Reads with the library itself, configured by the user for the models of the SDK, and not through
   * a codec.
   *
   * @param json the text
   * @param type the type of the value
   * @return the value
   * @throws Exception the exception of the library
   */
  protected abstract @Nullable Object readDirectly(String json, Type type) throws Exception;

  /**
   * Writes with the library itself, configured by the user for the models of the SDK, and not
   * through a codec.
   *
   * @param value the value
   * @param type the type of the value
   * @return the text
   * @throws Exception the exception of the library
   */
  protected abstract String writeDirectly(Object value, Type type) throws Exception;

  /**
   * Returns whether the library reads integers of any value. A library whose parser misreads some
   * integers of more than 19 digits returns false; it must reject them, and the limit should be
   * documented for the users of the codec.
   *
   * @return whether every integer of up to 1,000 digits is read
   */
  protected boolean readsEveryInteger() {
    return true;
  }

  /**
   * Reads with a codec that has only its own limits. Override it if {@link #codec} uses a mapper of
   * the user, which may have narrower limits.
   *
   * @param json the text
   * @param type the type of the value
   * @return the value
   * @throws IOException if the codec fails
   */
  protected @Nullable Object readOwn(String json, Type type) throws IOException {
    return read(codec(), json, type);
  }

  @Nested
  class ReadingTokens extends TokenReadingRules {
    ReadingTokens() {
      super(CodecTck.this);
    }
  }

  @Nested
  class WritingTokens extends TokenWritingRules {
    WritingTokens() {
      super(CodecTck.this);
    }
  }

  @Nested
  class Binding extends BindingRules {
    Binding() {
      super(CodecTck.this);
    }
  }

  @Nested
  class Models extends ModelRules {
    Models() {
      super(CodecTck.this);
    }
  }

  @Nested
  class Enums extends EnumRules {
    Enums() {
      super(CodecTck.this);
    }
  }

  @Nested
  class Threads extends ThreadRules {
    Threads() {
      super(CodecTck.this);
    }
  }
}
