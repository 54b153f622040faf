/**
 * Codec over Jakarta JSON Binding 3 and Jakarta JSON Processing 2.1.
 *
 * <p>{@link com.beeper.desktop.codec.jsonb.JsonbCodec} is what a client takes. {@link
 * com.beeper.desktop.codec.jsonb.BeeperJsonb} teaches a {@code Jsonb} of the user's own the models
 * of this SDK.
 */
package com.beeper.desktop.codec.jsonb;
