package com.beeper.desktop.assets;

import com.beeper.desktop.internal.transport.Arguments;
import org.jspecify.annotations.Nullable;

/** Options of a download to a local file; see {@link Assets#saveTo}. Immutable. */
public final class AssetSaveOptions {

  private final boolean replaceExisting;
  private final @Nullable ProgressListener progress;

  private AssetSaveOptions(Builder builder) {
    this.replaceExisting = builder.replaceExisting;
    this.progress = builder.progress;
  }

  /**
   * Returns whether an existing target is replaced.
   *
   * @return false by default: an existing target is an error
   */
  public boolean replaceExisting() {
    return replaceExisting;
  }

  /**
   * Returns the listener that receives the progress.
   *
   * @return the listener; null if there is none
   */
  public @Nullable ProgressListener progress() {
    return progress;
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with these options.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.replaceExisting = replaceExisting;
    builder.progress = progress;
    return builder;
  }

  /** Builds {@link AssetSaveOptions}. Not thread-safe. */
  public static final class Builder {

    private boolean replaceExisting;
    private @Nullable ProgressListener progress;

    private Builder() {}

    /**
     * Sets whether an existing target is replaced.
     *
     * @param replaceExisting true to replace it when the download is complete
     * @return this builder
     */
    public Builder replaceExisting(boolean replaceExisting) {
      this.replaceExisting = replaceExisting;
      return this;
    }

    /**
     * Sets the listener that receives the progress.
     *
     * @param progress the listener; called on the thread that writes the file
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    public Builder progress(ProgressListener progress) {
      this.progress = Arguments.requireNonNull(progress, "progress");
      return this;
    }

    /**
     * Returns the options.
     *
     * @return immutable options
     */
    public AssetSaveOptions build() {
      return new AssetSaveOptions(this);
    }
  }
}
