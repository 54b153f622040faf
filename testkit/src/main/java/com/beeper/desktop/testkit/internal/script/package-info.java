/**
 * Scripted outcomes of calls.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.script;

import org.jspecify.annotations.NullMarked;
