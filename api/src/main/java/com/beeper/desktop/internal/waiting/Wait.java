package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.internal.client.Call;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The description of a wait for a state of the server. Immutable.
 *
 * @param <T> the type of the response
 * @param <R> the type of the result
 * @param label the name of the method in messages
 * @param call the call to repeat
 * @param backoff the time between two polls
 * @param outcome returns the result that a response contains, null if it has none yet, or throws the
 *     exception that ends the wait
 * @param mayBeMissing whether the first polls may fail with 404
 * @param timeout the longest time of the wait
 * @param timedOut creates the exception of a wait that takes longer
 */
public record Wait<T, R>(
    String label,
    Call<T> call,
    Backoff backoff,
    Function<? super T, ? extends @Nullable R> outcome,
    boolean mayBeMissing,
    Duration timeout,
    Supplier<? extends WaitTimeoutException> timedOut) {}
