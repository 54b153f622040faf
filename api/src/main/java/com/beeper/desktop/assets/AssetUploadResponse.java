// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.assets;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.assets.AssetUploadResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The stored upload, or why not; look at error even on 200. */
public sealed interface AssetUploadResponse extends JsonModel permits AssetUploadResponseValue {

  /**
   * Length in seconds.
   *
   * @return the member {@code duration}; null if it is absent
   */
  default @Nullable Duration duration() {
    return ModelValue.optional(this, 0);
  }

  /**
   * Failure text.
   *
   * @return the member {@code error}; null if it is absent
   */
  default @Nullable String error() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Stored file name.
   *
   * @return the member {@code fileName}; null if it is absent
   */
  default @Nullable String fileName() {
    return ModelValue.optional(this, 2);
  }

  /**
   * Size in bytes.
   *
   * @return the member {@code fileSize}; null if it is absent
   */
  default @Nullable Double fileSize() {
    return ModelValue.optional(this, 3);
  }

  /**
   * Height in pixels.
   *
   * @return the member {@code height}; null if it is absent
   */
  default @Nullable Double height() {
    return ModelValue.optional(this, 4);
  }

  /**
   * MIME type.
   *
   * @return the member {@code mimeType}; null if it is absent
   */
  default @Nullable String mimeType() {
    return ModelValue.optional(this, 5);
  }

  /**
   * file:// URL on the server machine.
   *
   * @return the member {@code srcURL}; null if it is absent
   */
  default @Nullable String srcUrl() {
    return ModelValue.optional(this, 6);
  }

  /**
   * ID to use in a message or draft while the upload lasts.
   *
   * @return the member {@code uploadID}; null if it is absent
   */
  default @Nullable String uploadId() {
    return ModelValue.optional(this, 7);
  }

  /**
   * Width in pixels.
   *
   * @return the member {@code width}; null if it is absent
   */
  default @Nullable Double width() {
    return ModelValue.optional(this, 8);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code AssetUploadResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AssetUploadResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AssetUploadResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link AssetUploadResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<AssetUploadResponse> slots;

    private Builder() {
      slots = new Slots<>(AssetUploadResponseValue.SHAPE);
    }

    private Builder(AssetUploadResponse template) {
      slots = new Slots<>(AssetUploadResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "duration"}: length in seconds.
     *
     * @param duration the value
     * @return this builder
     */
    public Builder duration(Duration duration) {
      slots.set(0, duration);
      return this;
    }

    /**
     * Sets {@code "error"}: failure text.
     *
     * @param error the value
     * @return this builder
     */
    public Builder error(String error) {
      slots.set(1, error);
      return this;
    }

    /**
     * Sets {@code "fileName"}: stored file name.
     *
     * @param fileName the value
     * @return this builder
     */
    public Builder fileName(String fileName) {
      slots.set(2, fileName);
      return this;
    }

    /**
     * Sets {@code "fileSize"}: size in bytes.
     *
     * @param fileSize the value
     * @return this builder
     */
    public Builder fileSize(double fileSize) {
      slots.set(3, fileSize);
      return this;
    }

    /**
     * Sets {@code "height"}: height in pixels.
     *
     * @param height the value
     * @return this builder
     */
    public Builder height(double height) {
      slots.set(4, height);
      return this;
    }

    /**
     * Sets {@code "mimeType"}: MIME type.
     *
     * @param mimeType the value
     * @return this builder
     */
    public Builder mimeType(String mimeType) {
      slots.set(5, mimeType);
      return this;
    }

    /**
     * Sets {@code "srcURL"}: file:// URL on the server machine.
     *
     * @param srcUrl the value
     * @return this builder
     */
    public Builder srcUrl(String srcUrl) {
      slots.set(6, srcUrl);
      return this;
    }

    /**
     * Sets {@code "uploadID"}: ID to use in a message or draft while the upload lasts.
     *
     * @param uploadId the value
     * @return this builder
     */
    public Builder uploadId(String uploadId) {
      slots.set(7, uploadId);
      return this;
    }

    /**
     * Sets {@code "width"}: width in pixels.
     *
     * @param width the value
     * @return this builder
     */
    public Builder width(double width) {
      slots.set(8, width);
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
    public AssetUploadResponse build() {
      return slots.build();
    }
  }
}
