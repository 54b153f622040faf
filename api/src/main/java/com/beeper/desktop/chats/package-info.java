/**
 * Chats, with their reminders and the reactions on their messages.
 *
 * <p>Start at {@link com.beeper.desktop.chats.Chats}.
 */
@NullMarked
package com.beeper.desktop.chats;

import org.jspecify.annotations.NullMarked;
