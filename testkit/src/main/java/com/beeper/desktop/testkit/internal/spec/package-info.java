/**
 * The OpenAPI document and the validation of requests against it.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
