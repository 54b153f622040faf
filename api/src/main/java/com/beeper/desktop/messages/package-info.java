/**
 * Messages: reading, searching, sending, editing and deleting them.
 *
 * <p>Start at {@link com.beeper.desktop.messages.Messages}.
 */
@NullMarked
package com.beeper.desktop.messages;

import org.jspecify.annotations.NullMarked;
