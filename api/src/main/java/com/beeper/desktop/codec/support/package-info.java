/**
 * Tools for implementations of {@link com.beeper.desktop.codec.Codec}: the binding of models inside a
 * JSON library's data binding, the notation of JSON paths, and the check of library versions.
 */
@NullMarked
package com.beeper.desktop.codec.support;

import org.jspecify.annotations.NullMarked;
