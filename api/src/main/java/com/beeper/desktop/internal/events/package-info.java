/**
 * The streams of {@code com.beeper.desktop.events}. Start reading at {@code EventFeed}, the state
 * machine of a stream, from its first connection to its end. {@code Link} is one of its connections,
 * {@code EventBuffer} holds the events that wait for the consumer, {@code Recovery} reads the new
 * messages of a gap over HTTP, with {@code DeliveredMessages} as its memory. {@code
 * DefaultEventStream}, {@code EventListening} and {@code EventPublisher} are the forms of
 * consumption.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.events;

import org.jspecify.annotations.NullMarked;
