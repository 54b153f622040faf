package com.beeper.desktop.assets;

import com.beeper.desktop.internal.client.HeaderRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assets.serve} takes.
 *
 * <p>Immutable and thread-safe. What is not set is not sent.
 */
public final class AssetServeParams {

  private final String url;
  private final @Nullable String range;
  private final @Nullable String ifNoneMatch;
  private final @Nullable Instant ifModifiedSince;
  private final List<Map.Entry<String, String>> additionalQuery;

  private AssetServeParams(Builder builder, String url) {
    this.url = url;
    this.range = builder.range;
    this.ifNoneMatch = builder.ifNoneMatch;
    this.ifModifiedSince = builder.ifModifiedSince;
    this.additionalQuery = List.copyOf(builder.additionalQuery);
  }

  /**
   * Returns which file to send.
   *
   * @return the query parameter {@code url}
   */
  public String url() {
    return url;
  }

  /**
   * Returns which bytes to send.
   *
   * @return the header {@code Range}, for example {@code bytes=0-1023}; null for the whole file
   */
  public @Nullable String range() {
    return range;
  }

  /**
   * Returns which version of the file the caller has.
   *
   * @return the header {@code If-None-Match}; null if it is not set
   */
  public @Nullable String ifNoneMatch() {
    return ifNoneMatch;
  }

  /**
   * Returns of when the file is that the caller has.
   *
   * @return the header {@code If-Modified-Since}; null if it is not set
   */
  public @Nullable Instant ifModifiedSince() {
    return ifModifiedSince;
  }

  /**
   * Returns the query parameters that this version of the SDK does not know.
   *
   * @return names and values, in the order in which they were added; immutable
   */
  public List<Map.Entry<String, String>> additionalQuery() {
    return additionalQuery;
  }

  /**
   * Returns a builder in which nothing is set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder in which the same is set as in other parameters.
   *
   * @param template what to start with
   * @return a new builder
   */
  public static Builder builder(AssetServeParams template) {
    Builder builder = new Builder();
    builder.url = template.url;
    builder.range = template.range;
    builder.ifNoneMatch = template.ifNoneMatch;
    builder.ifModifiedSince = template.ifModifiedSince;
    builder.additionalQuery.addAll(template.additionalQuery);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssetServeParams that
        && url.equals(that.url)
        && Objects.equals(range, that.range)
        && Objects.equals(ifNoneMatch, that.ifNoneMatch)
        && Objects.equals(ifModifiedSince, that.ifModifiedSince)
        && additionalQuery.equals(that.additionalQuery);
  }

  @Override
  public int hashCode() {
    return Objects.hash(url, range, ifNoneMatch, ifModifiedSince, additionalQuery);
  }

  /** Leaves out the URL, which can hold the key of an encrypted file. */
  @Override
  public String toString() {
    return "AssetServeParams[range="
        + range
        + ", ifNoneMatch="
        + ifNoneMatch
        + ", ifModifiedSince="
        + ifModifiedSince
        + "]";
  }

  /** Sets the parameters. Not thread-safe. */
  public static final class Builder {

    private @Nullable String url;
    private @Nullable String range;
    private @Nullable String ifNoneMatch;
    private @Nullable Instant ifModifiedSince;
    private final List<Map.Entry<String, String>> additionalQuery = new ArrayList<>();

    private Builder() {}

    /**
     * Sets {@code url}: which file to send. Required.
     *
     * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL; not null
     * @return this builder
     */
    public Builder url(String url) {
      this.url = Objects.requireNonNull(url, "url");
      return this;
    }

    /**
     * Asks for the bytes from an offset to the end. Replaces a range that was set before.
     *
     * @param from the offset of the first byte, from 0
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder range(long from) {
      require(from >= 0, "from must not be negative: " + from);
      range = "bytes=" + from + "-";
      return this;
    }

    /**
     * Asks for the bytes between two offsets. Replaces a range that was set before.
     *
     * @param from the offset of the first byte, from 0
     * @param to the offset of the last byte, inclusive; the end of the file if that is sooner
     * @return this builder
     * @throws IllegalArgumentException if {@code from} is negative or larger than {@code to}
     */
    public Builder range(long from, long to) {
      require(from >= 0, "from must not be negative: " + from);
      require(to >= from, "to must not be less than from: " + to);
      range = "bytes=" + from + "-" + to;
      return this;
    }

    /**
     * Asks for the last bytes. Replaces a range that was set before.
     *
     * @param length how many bytes; all of a file that has fewer
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder suffix(long length) {
      require(length > 0, "length must be positive: " + length);
      range = "bytes=-" + length;
      return this;
    }

    /**
     * Asks for the file only if it is another version: else the answer has status 304 and no bytes.
     *
     * @param eTag what {@link AssetContent#eTag()} gave, with its quotes; not null
     * @return this builder
     * @throws IllegalArgumentException if HTTP does not allow it in a header
     */
    public Builder ifNoneMatch(String eTag) {
      HeaderRules.require("If-None-Match", eTag);
      ifNoneMatch = eTag;
      return this;
    }

    /**
     * Asks for the file only if it was changed after a time: else the answer has status 304 and no
     * bytes. The server ignores it beside {@link #ifNoneMatch(String)}.
     *
     * @param time what {@link AssetContent#lastModified()} gave; fractions of a second are not
     *     sent; not null
     * @return this builder
     */
    public Builder ifModifiedSince(Instant time) {
      ifModifiedSince = Objects.requireNonNull(time, "time");
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
      additionalQuery.add(Map.entry(name, value));
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @return immutable parameters
     * @throws IllegalStateException if the URL is not set
     */
    public AssetServeParams build() {
      if (url == null) {
        throw new IllegalStateException("url is required");
      }
      return new AssetServeParams(this, url);
    }

    private static void require(boolean condition, String message) {
      if (!condition) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
