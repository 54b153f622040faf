package com.beeper.desktop;

import com.beeper.desktop.transport.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a call returned, with status and headers of the answer that it came from. Made by {@link
 * BeeperDesktop#withResponse} and {@link BeeperDesktop#withEmptyResponse}.
 *
 * @param status the status code, 200 to 299; of {@code assets.serve} also 304 and 416
 * @param headers the header fields as received
 * @param value what the call returned; null for a call without a result
 * @param <T> the type that the call returns
 */
public record ApiResponse<T extends @Nullable Object>(int status, Headers headers, T value) {}
