// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.bridges.CookiesLoginStepValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sign in in a browser and hand back browser values. */
public sealed interface CookiesLoginStep extends CurrentStep, JsonModel
    permits CookiesLoginStepValue {

  /**
   * Step kind.
   *
   * @return the member {@code type}
   */
  default String type() {
    return ModelValue.required(this, 0);
  }

  /**
   * Step ID to submit to.
   *
   * @return the member {@code stepID}
   */
  default String stepId() {
    return ModelValue.required(this, 1);
  }

  /**
   * Values to read from the browser.
   *
   * @return the member {@code fields}
   */
  default List<CookieField> fields() {
    return ModelValue.required(this, 2);
  }

  /**
   * Page to open.
   *
   * @return the member {@code url}
   */
  default String url() {
    return ModelValue.required(this, 3);
  }

  /**
   * Pattern of the URL that marks the end of sign-in.
   *
   * @return the member {@code expectedFinalURLRegex}; null if it is absent
   */
  default @Nullable String expectedFinalUrlRegex() {
    return ModelValue.optional(this, 4);
  }

  /**
   * Opaque script for browser helpers.
   *
   * @return the member {@code extractJS}; null if it is absent
   */
  default @Nullable String extractJs() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Text to show the user.
   *
   * @return the member {@code instructions}; null if it is absent
   */
  default @Nullable String instructions() {
    return ModelValue.optional(this, 6);
  }

  /**
   * User agent to use in the browser.
   *
   * @return the member {@code userAgent}; null if it is absent
   */
  default @Nullable String userAgent() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code CookiesLoginStep}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code CookiesLoginStep}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(CookiesLoginStep template) {
    return new Builder(template);
  }

  /** Makes a {@link CookiesLoginStep}. Not thread-safe. */
  final class Builder {

    private final Slots<CookiesLoginStep> slots;

    private Builder() {
      slots = new Slots<>(CookiesLoginStepValue.SHAPE);
      slots.set(0, "cookies");
    }

    private Builder(CookiesLoginStep template) {
      slots = new Slots<>(CookiesLoginStepValue.SHAPE, template);
    }

    /**
     * Sets {@code "stepID"}: step ID to submit to.
     *
     * @param stepId the value
     * @return this builder
     */
    public Builder stepId(String stepId) {
      slots.set(1, stepId);
      return this;
    }

    /**
     * Sets {@code "fields"}: values to read from the browser.
     *
     * @param fields the value
     * @return this builder
     */
    public Builder fields(List<CookieField> fields) {
      slots.set(2, fields);
      return this;
    }

    /**
     * Sets {@code "url"}: page to open.
     *
     * @param url the value
     * @return this builder
     */
    public Builder url(String url) {
      slots.set(3, url);
      return this;
    }

    /**
     * Sets {@code "expectedFinalURLRegex"}: pattern of the URL that marks the end of sign-in.
     *
     * @param expectedFinalUrlRegex the value
     * @return this builder
     */
    public Builder expectedFinalUrlRegex(String expectedFinalUrlRegex) {
      slots.set(4, expectedFinalUrlRegex);
      return this;
    }

    /**
     * Sets {@code "extractJS"}: opaque script for browser helpers.
     *
     * @param extractJs the value
     * @return this builder
     */
    public Builder extractJs(String extractJs) {
      slots.set(5, extractJs);
      return this;
    }

    /**
     * Sets {@code "instructions"}: text to show the user.
     *
     * @param instructions the value
     * @return this builder
     */
    public Builder instructions(String instructions) {
      slots.set(6, instructions);
      return this;
    }

    /**
     * Sets {@code "userAgent"}: user agent to use in the browser.
     *
     * @param userAgent the value
     * @return this builder
     */
    public Builder userAgent(String userAgent) {
      slots.set(7, userAgent);
      return this;
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
    public CookiesLoginStep build() {
      return slots.build();
    }
  }
}
