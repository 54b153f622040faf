/**
 * The model layer: descriptors of models, the JSON types of their members, and the binding between
 * JSON tokens and models. It serves all codecs, without reflection on models.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.json;

import org.jspecify.annotations.NullMarked;
