package com.beeper.desktop.assets;

import com.beeper.desktop.internal.client.HeaderRules;
import com.beeper.desktop.internal.transport.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the operation {@code assets.serve}.
 *
 * <p>Immutable and thread-safe. Parameters that are not set are not sent.
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
   * Returns the URL of the file.
   *
   * @return the query parameter {@code url}
   */
  public String url() {
    return url;
  }

  /**
   * Returns the requested range of bytes.
   *
   * @return the header {@code Range}, for example {@code bytes=0-1023}; null for the whole file
   */
  public @Nullable String range() {
    return range;
  }

  /**
   * Returns the validator of the version that the caller has.
   *
   * @return the header {@code If-None-Match}; null if it is not set
   */
  public @Nullable String ifNoneMatch() {
    return ifNoneMatch;
  }

  /**
   * Returns the time of the version that the caller has.
   *
   * @return the header {@code If-Modified-Since}; null if it is not set
   */
  public @Nullable Instant ifModifiedSince() {
    return ifModifiedSince;
  }

  /**
   * Returns the query parameters that this version of the SDK does not define.
   *
   * @return names and values, in the order in which they were added; immutable
   */
  public List<Map.Entry<String, String>> additionalQuery() {
    return additionalQuery;
  }

  /**
   * Returns a builder without parameters.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder initialized with these parameters.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.url = url;
    builder.range = range;
    builder.ifNoneMatch = ifNoneMatch;
    builder.ifModifiedSince = ifModifiedSince;
    builder.additionalQuery.addAll(additionalQuery);
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

  /** Returns the parameters without the URL, which can contain the key of an encrypted file. */
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

  /** Builds {@link AssetServeParams}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String url;
    private @Nullable String range;
    private @Nullable String ifNoneMatch;
    private @Nullable Instant ifModifiedSince;
    private final List<Map.Entry<String, String>> additionalQuery = new ArrayList<>();

    private Builder() {}

    /**
     * Sets {@code url}: the file. Required.
     *
     * @param url an {@code mxc://}, {@code localmxc://} or {@code file://} URL; not null
     * @return this builder
     */
    public Builder url(String url) {
      this.url = Arguments.requireNonNull(url, "url");
      return this;
    }

    /**
     * Requests the bytes from an offset to the end. Replaces a range that was set before.
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
     * Requests the bytes between two offsets. Replaces a range that was set before.
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
     * Requests the last bytes. Replaces a range that was set before.
     *
     * @param length the number of bytes; the whole file if it has fewer
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder suffix(long length) {
      require(length > 0, "length must be positive: " + length);
      range = "bytes=-" + length;
      return this;
    }

    /**
     * Requests the file only if it is another version; otherwise the response has status 304 and no
     * bytes.
     *
     * @param eTag a value of {@link AssetContent#eTag()}, with its quotes; not null
     * @return this builder
     * @throws IllegalArgumentException if HTTP does not allow it in a header
     */
    public Builder ifNoneMatch(String eTag) {
      HeaderRules.require("If-None-Match", Arguments.requireNonNull(eTag, "eTag"));
      ifNoneMatch = eTag;
      return this;
    }

    /**
     * Requests the file only if it was changed after a time; otherwise the response has status 304
     * and no bytes. The server ignores it together with {@link #ifNoneMatch(String)}.
     *
     * @param time a value of {@link AssetContent#lastModified()}; fractions of a second are not
     *     sent; not null
     * @return this builder
     */
    public Builder ifModifiedSince(Instant time) {
      ifModifiedSince = Arguments.requireNonNull(time, "time");
      return this;
    }

    /**
     * Adds a query parameter that this version of the SDK does not define.
     *
     * @param name the name
     * @param value the value before percent-encoding
     * @return this builder
     * @throws IllegalArgumentException if the name or the value is null
     */
    public Builder additionalQuery(String name, String value) {
      additionalQuery.add(Map.entry(
          Arguments.requireNonNull(name, "name"), Arguments.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Builds the parameters.
     *
     * @return immutable parameters
     * @throws IllegalArgumentException if the URL is not set
     */
    public AssetServeParams build() {
      if (url == null) {
        throw new IllegalArgumentException("AssetServeParams lacks url");
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
