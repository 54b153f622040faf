/**
 * Waiting for a state of the server by polling: {@code Waiter} repeats one call, {@code Backoff} has
 * the time between two polls, {@code FailedPolls} decides how many may fail, {@code TaskLoop} runs the
 * tasks that follow calls and delays, {@code PendingCalls} aborts what is in flight, and {@code
 * CallingThread} lets a blocking method run the same code as its asynchronous form.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.waiting;

import org.jspecify.annotations.NullMarked;
