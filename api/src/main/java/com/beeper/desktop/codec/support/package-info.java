/**
 * Tools for implementations of {@link com.beeper.desktop.codec.Codec}: the binding of the SDK's models
 * and JSON paths.
 */
@NullMarked
package com.beeper.desktop.codec.support;

import org.jspecify.annotations.NullMarked;
