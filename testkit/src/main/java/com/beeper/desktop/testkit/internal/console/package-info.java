/**
 * The console of the fake server: a page in the browser that shows its state and its requests, and
 * changes it.
 *
 * <p>The page polls {@code state} and posts {@code actions}. None of this belongs to the API, so
 * these requests are neither recorded nor scripted nor validated against the spec.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.console;

import org.jspecify.annotations.NullMarked;
