/**
 * Tools for implementations of {@link com.beeper.desktop.transport.Transport}.
 *
 * <ul>
 *   <li>{@link com.beeper.desktop.transport.support.StreamResponseBody} and {@link
 *       com.beeper.desktop.transport.support.PushResponseBody}: bodies of streamed responses, over a
 *       blocking stream and over callbacks;
 *   <li>{@link com.beeper.desktop.transport.support.ResponseBuffer}: the body of a buffered response;
 *   <li>{@link com.beeper.desktop.transport.support.RequestBodyPump}: request bodies for libraries
 *       that must not be blocked;
 *   <li>{@link com.beeper.desktop.transport.support.ExchangeRegistry}: the running exchanges of a
 *       transport;
 *   <li>{@link com.beeper.desktop.transport.support.HostLookup}: the addresses of a host, for libraries
 *       that call a blocking resolver;
 *   <li>{@link com.beeper.desktop.transport.support.FailureClassifier}: reasons and messages of
 *       failures.
 * </ul>
 *
 * <p>And for implementations of {@link com.beeper.desktop.transport.WebSocketTransport}:
 *
 * <ul>
 *   <li>{@link com.beeper.desktop.transport.support.WebSocketDelivery}: the calls of the listener;
 *   <li>{@link com.beeper.desktop.transport.support.WebSocketMessageBuffer}: messages that arrive in
 *       parts;
 *   <li>{@link com.beeper.desktop.transport.support.WebSocketArguments}: the arguments of a
 *       connection's methods.
 * </ul>
 *
 * <p>Users of the SDK need nothing of this package.
 */
@NullMarked
package com.beeper.desktop.transport.support;

import org.jspecify.annotations.NullMarked;
