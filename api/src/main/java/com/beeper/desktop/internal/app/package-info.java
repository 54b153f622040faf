/**
 * Implementations of the resources and models of {@code com.beeper.desktop.app}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.app;

import org.jspecify.annotations.NullMarked;
