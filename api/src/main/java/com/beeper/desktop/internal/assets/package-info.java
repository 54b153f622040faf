/**
 * Implementations of the resources and models of {@code com.beeper.desktop.assets}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.assets;

import org.jspecify.annotations.NullMarked;
