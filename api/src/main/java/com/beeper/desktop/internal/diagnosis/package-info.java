/**
 * The examination of a client: start reading at {@code Examination}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.diagnosis;

import org.jspecify.annotations.NullMarked;
