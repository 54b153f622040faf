/**
 * Implementations of the resources and models of {@code com.beeper.desktop.chats}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.chats;

import org.jspecify.annotations.NullMarked;
