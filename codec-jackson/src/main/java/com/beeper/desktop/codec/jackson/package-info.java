/**
 * Codec over Jackson 2, from 2.12 on.
 *
 * <p>{@link com.beeper.desktop.codec.jackson.JacksonCodec} is what a client takes. {@link
 * com.beeper.desktop.codec.jackson.BeeperModule} teaches an {@code ObjectMapper} of the user's own
 * the models of this SDK.
 */
package com.beeper.desktop.codec.jackson;
