// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.app.RegistrationCopyValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Fixed wording for the form. */
public sealed interface RegistrationCopy extends JsonModel permits RegistrationCopyValue {

  /**
   * Button text.
   *
   * @return the member {@code submit}
   */
  default String submit() {
    return ModelValue.required(this, 0);
  }

  /**
   * Terms notice.
   *
   * @return the member {@code terms}
   */
  default String terms() {
    return ModelValue.required(this, 1);
  }

  /**
   * Title.
   *
   * @return the member {@code title}
   */
  default String title() {
    return ModelValue.required(this, 2);
  }

  /**
   * Placeholder.
   *
   * @return the member {@code usernamePlaceholder}
   */
  default String usernamePlaceholder() {
    return ModelValue.required(this, 3);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code RegistrationCopy}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code RegistrationCopy}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(RegistrationCopy template) {
    return new Builder(template);
  }

  /** Makes a {@link RegistrationCopy}. Not thread-safe. */
  final class Builder {

    private final Slots<RegistrationCopy> slots;

    private Builder() {
      slots = new Slots<>(RegistrationCopyValue.SHAPE);
      slots.set(0, "Continue");
      slots.set(
          1, "By continuing, you agree to the Terms of Use and acknowledge the Privacy Policy.");
      slots.set(2, "Choose your username");
      slots.set(3, "Username");
    }

    private Builder(RegistrationCopy template) {
      slots = new Slots<>(RegistrationCopyValue.SHAPE, template);
    }

    /**
     * Sets a member that this version of the SDK does not know.
     *
     * @param wireName its name in JSON
     * @param value a plain Java value, see {@link JsonModel#additionalProperties()}
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalProperty(String wireName, @Nullable Object value) {
      slots.setAdditional(wireName, value);
      return this;
    }

    /**
     * Returns the model.
     *
     * @return a new model
     * @throws IllegalStateException if a required member is not set; the message names it
     */
    public RegistrationCopy build() {
      return slots.build();
    }
  }
}
