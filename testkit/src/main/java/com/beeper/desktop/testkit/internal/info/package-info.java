/**
 * The description of the fake server: info and spec.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.info;

import org.jspecify.annotations.NullMarked;
