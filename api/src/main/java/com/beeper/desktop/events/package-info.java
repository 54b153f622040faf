/**
 * Live events: changes of chats and messages, received over a WebSocket as they happen. The entry
 * points are {@link com.beeper.desktop.events.Events} and {@link
 * com.beeper.desktop.events.EventsAsync}.
 */
@NullMarked
package com.beeper.desktop.events;

import org.jspecify.annotations.NullMarked;
