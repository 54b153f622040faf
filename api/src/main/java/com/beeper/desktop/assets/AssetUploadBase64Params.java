// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.assets;

import com.beeper.desktop.internal.assets.AssetUploadBase64ParamsValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assets.uploadBase64} takes beside the parameters of its path.
 *
 * <p>Immutable and thread-safe. What is not set is not sent. Lengths and ranges are checked by the
 * server.
 */
public sealed interface AssetUploadBase64Params permits AssetUploadBase64ParamsValue {

  /**
   * Base64 of the file, about 500 MB decoded at most. (1 to 750000000 characters)
   *
   * @return the member {@code content}
   */
  default String content() {
    return ModelValue.required(this, 0);
  }

  /**
   * File name; made up when left out.
   *
   * @return the member {@code fileName}; null if it is not set
   */
  default @Nullable String fileName() {
    return ModelValue.optional(this, 1);
  }

  /**
   * MIME type; detected from the content when left out.
   *
   * @return the member {@code mimeType}; null if it is not set
   */
  default @Nullable String mimeType() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  static Builder builder(AssetUploadBase64Params template) {
    return new Builder(template);
  }

  /** Sets the parameters. Not thread-safe. */
  final class Builder {

    private final Slots<AssetUploadBase64Params> slots;

    private Builder() {
      slots = new Slots<>(AssetUploadBase64ParamsValue.SHAPE);
    }

    private Builder(AssetUploadBase64Params template) {
      slots = new Slots<>(AssetUploadBase64ParamsValue.SHAPE, template);
    }

    /**
     * Sets {@code "content"}: base64 of the file, about 500 MB decoded at most. (1 to 750000000
     * characters)
     *
     * @param content the value; not null
     * @return this builder
     */
    public Builder content(String content) {
      slots.set(0, content);
      return this;
    }

    /**
     * Sets {@code "fileName"}: file name; made up when left out.
     *
     * @param fileName the value; not null
     * @return this builder
     */
    public Builder fileName(String fileName) {
      slots.set(1, fileName);
      return this;
    }

    /**
     * Sets {@code "mimeType"}: MIME type; detected from the content when left out.
     *
     * @param mimeType the value; not null
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      slots.set(2, mimeType);
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not know.
     *
     * @param name its name
     * @param value its value, not encoded
     * @return this builder
     */
    public Builder additionalQuery(String name, String value) {
      slots.addQuery(name, value);
      return this;
    }

    /**
     * Sets a member of the body that this version of the SDK does not know.
     *
     * @param name its name in JSON
     * @param value strings, booleans, numbers, lists, maps, models, or null for an explicit null
     * @return this builder
     * @throws IllegalArgumentException if the value is not JSON, or the member has a method of its
     *     own here
     */
    public Builder additionalBody(String name, @Nullable Object value) {
      slots.setAdditional(name, value);
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if something required is not set; the message names it
     */
    public AssetUploadBase64Params build() {
      return slots.build();
    }
  }
}
