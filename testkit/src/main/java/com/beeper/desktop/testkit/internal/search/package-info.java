/**
 * The search over everything, and focus.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.search;

import org.jspecify.annotations.NullMarked;
