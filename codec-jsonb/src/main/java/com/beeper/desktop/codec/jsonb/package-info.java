/**
 * Codec over Jakarta JSON Binding 3 and Jakarta JSON Processing 2.1.
 *
 * <p>{@link com.beeper.desktop.codec.jsonb.JsonbCodec} is the codec of a client. {@link
 * com.beeper.desktop.codec.jsonb.BeeperJsonb} adds the models of the SDK to a {@code Jsonb} of the
 * application.
 */
@NullMarked
package com.beeper.desktop.codec.jsonb;

import org.jspecify.annotations.NullMarked;
