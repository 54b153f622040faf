/**
 * The execution of calls: {@code Operation} and {@code Call} (the operation and its arguments),
 * {@code CallContext} (the settings), {@code CallExecution} (the state machine of attempts, retries
 * and deadlines), {@code BlockingCaller} and {@code AsyncCaller} (the two forms of waiting). Start
 * reading at {@code BlockingCaller.call}.
 *
 * <p>Dependencies go one way: callers use executions, executions use the context, and the stages of
 * the context (request preparation, failures, status errors, decoder, retry policy) use nothing above
 * them. Constructors only assign fields.
 *
 * <table>
 *   <caption>The verbs of each concept</caption>
 *   <tr><th>Concept</th><th>Begin</th><th>End</th></tr>
 *   <tr><td>permission to call (client open, recorder free)</td><td>admit</td><td></td></tr>
 *   <tr><td>call</td><td>start</td><td>finish</td></tr>
 *   <tr><td>attempt</td><td>beginAttempt</td><td>endAttempt</td></tr>
 *   <tr><td>watch of an exchange or wait</td><td>watch</td><td>unwatch, abort</td></tr>
 *   <tr><td>wait between attempts</td><td>start</td><td>cancel</td></tr>
 *   <tr><td>wait for the call's turn</td><td>enqueue</td><td>dequeue</td></tr>
 *   <tr><td>place among {@code maxAsyncCalls}</td><td>acquire</td><td>release</td></tr>
 *   <tr><td>wait of an asynchronous call</td><td>beginWait</td><td>endWait, expire</td></tr>
 *   <tr><td>streamed response</td><td></td><td>close by its reader, discard without one</td></tr>
 *   <tr><td>future of a call</td><td></td><td>abandon (by its user)</td></tr>
 * </table>
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.client;

import org.jspecify.annotations.NullMarked;
