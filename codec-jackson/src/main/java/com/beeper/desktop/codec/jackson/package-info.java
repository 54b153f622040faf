/**
 * Codec over Jackson 2, from version 2.12.
 *
 * <p>{@link com.beeper.desktop.codec.jackson.JacksonCodec} is the codec of a client. {@link
 * com.beeper.desktop.codec.jackson.BeeperModule} adds the models of the SDK to an {@code
 * ObjectMapper} of the application.
 */
@NullMarked
package com.beeper.desktop.codec.jackson;

import org.jspecify.annotations.NullMarked;
