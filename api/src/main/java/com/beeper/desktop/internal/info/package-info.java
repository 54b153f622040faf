/**
 * Implementations of the resources and models of {@code com.beeper.desktop.info}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.info;

import org.jspecify.annotations.NullMarked;
