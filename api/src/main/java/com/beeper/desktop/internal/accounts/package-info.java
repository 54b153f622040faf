/**
 * Implementations of the resources and models of {@code com.beeper.desktop.accounts}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.accounts;

import org.jspecify.annotations.NullMarked;
