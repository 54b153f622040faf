// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.assets;

import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.internal.assets.AssetDownloadResponseValue;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Slots;
import org.jspecify.annotations.Nullable;

/** Where the file is, or why not; look at error even on 200. */
public sealed interface AssetDownloadResponse extends JsonModel permits AssetDownloadResponseValue {

  /**
   * Failure text.
   *
   * @return the member {@code error}; null if it is absent
   */
  default @Nullable String error() {
    return ModelValue.optional(this, 0);
  }

  /**
   * file:// URL on the server machine.
   *
   * @return the member {@code srcURL}; null if it is absent
   */
  default @Nullable String srcUrl() {
    return ModelValue.optional(this, 1);
  }

  /**
   * Returns a builder without any member, for tests of code that takes a
   * {@code AssetDownloadResponse}.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that holds the members of another {@code AssetDownloadResponse}.
   *
   * @param template whose members to start with
   * @return a new builder
   */
  static Builder builder(AssetDownloadResponse template) {
    return new Builder(template);
  }

  /** Makes a {@link AssetDownloadResponse}. Not thread-safe. */
  final class Builder {

    private final Slots<AssetDownloadResponse> slots;

    private Builder() {
      slots = new Slots<>(AssetDownloadResponseValue.SHAPE);
    }

    private Builder(AssetDownloadResponse template) {
      slots = new Slots<>(AssetDownloadResponseValue.SHAPE, template);
    }

    /**
     * Sets {@code "error"}: failure text.
     *
     * @param error the value
     * @return this builder
     */
    public Builder error(String error) {
      slots.set(0, error);
      return this;
    }

    /**
     * Sets {@code "srcURL"}: file:// URL on the server machine.
     *
     * @param srcUrl the value
     * @return this builder
     */
    public Builder srcUrl(String srcUrl) {
      slots.set(1, srcUrl);
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
    public AssetDownloadResponse build() {
      return slots.build();
    }
  }
}
