package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call with the status and headers of its response. Returned by {@link
 * BeeperDesktop#withResponse} and {@link BeeperDesktop#withEmptyResponse}. Immutable.
 *
 * @param status the status code, 200 to 299; of {@code assets.serve} also 304 and 416
 * @param headers the header fields as received
 * @param value the result of the call; null for a call without a result
 * @param <T> the result type of the call
 */
public record ApiResponse<T extends @Nullable Object>(int status, Headers headers, T value) {}
