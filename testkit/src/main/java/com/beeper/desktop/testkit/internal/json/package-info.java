/**
 * JSON through a codec of the SDK.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
