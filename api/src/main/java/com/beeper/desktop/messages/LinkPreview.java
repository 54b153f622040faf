// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.messages;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import com.beeper.desktop.internal.messages.LinkPreviewValue;
import com.beeper.desktop.shared.OptionalDimensions;
import org.jspecify.annotations.Nullable;

/** Preview of a link in a message. */
public sealed interface LinkPreview extends JsonModel permits LinkPreviewValue {

  /**
   * Title.
   *
   * @return the member {@code title}
   */
  default String title() {
    return ModelValue.required(this, 0);
  }

  /**
   * Resolved URL.
   *
   * @return the member {@code url}
   */
  default String url() {
    return ModelValue.required(this, 1);
  }

  /**
   * Favicon URL; may be short-lived.
   *
   * @return the member {@code favicon}; null if it is absent
   */
  default @Nullable String favicon() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Picture URL; may be short-lived.
   *
   * @return the member {@code img}; null if it is absent
   */
  default @Nullable String img() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Pixel size of the picture.
   *
   * @return the member {@code imgSize}; null if it is absent
   */
  default @Nullable OptionalDimensions imgSize() {
    return ModelValue.optional(this, 4);
  }

  /**
   * URL before shortening or redirects.
   *
   * @return the member {@code originalURL}; null if it is absent
   */
  default @Nullable String originalUrl() {
    return ModelValue.optional(this, 5);
  }

  /**
   * Summary.
   *
   * @return the member {@code summary}; null if it is absent
   */
  default @Nullable String summary() {
    return ModelValue.optional(this, 6);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a {@code LinkPreview}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code LinkPreview}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(LinkPreview template) {
    return new Builder(template);
  }

  /** Makes a {@link LinkPreview}. Not thread-safe. */
  final class Builder {

    private final Slots<LinkPreview> slots;

    private Builder() {
      slots = new Slots<>(LinkPreviewValue.SHAPE);
    }

    private Builder(LinkPreview template) {
      slots = new Slots<>(LinkPreviewValue.SHAPE, template);
    }

    /**
     * Sets {@code "title"}: title.
     *
     * @param title the value
     * @return this builder
     */
    public Builder title(String title) {
      slots.set(0, title);
      return this;
    }

    /**
     * Sets {@code "url"}: resolved URL.
     *
     * @param url the value
     * @return this builder
     */
    public Builder url(String url) {
      slots.set(1, url);
      return this;
    }

    /**
     * Sets {@code "favicon"}: favicon URL; may be short-lived.
     *
     * @param favicon the value
     * @return this builder
     */
    public Builder favicon(String favicon) {
      slots.set(2, favicon);
      return this;
    }

    /**
     * Sets {@code "img"}: picture URL; may be short-lived.
     *
     * @param img the value
     * @return this builder
     */
    public Builder img(String img) {
      slots.set(3, img);
      return this;
    }

    /**
     * Sets {@code "imgSize"}: pixel size of the picture.
     *
     * @param imgSize the value
     * @return this builder
     */
    public Builder imgSize(OptionalDimensions imgSize) {
      slots.set(4, imgSize);
      return this;
    }

    /**
     * Sets {@code "originalURL"}: URL before shortening or redirects.
     *
     * @param originalUrl the value
     * @return this builder
     */
    public Builder originalUrl(String originalUrl) {
      slots.set(5, originalUrl);
      return this;
    }

    /**
     * Sets {@code "summary"}: summary.
     *
     * @param summary the value
     * @return this builder
     */
    public Builder summary(String summary) {
      slots.set(6, summary);
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
    public LinkPreview build() {
      return slots.build();
    }
  }
}
