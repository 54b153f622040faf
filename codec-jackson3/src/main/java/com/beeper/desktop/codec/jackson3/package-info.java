/**
 * Codec over Jackson 3, whose packages start with {@code tools.jackson}.
 *
 * <p>{@link com.beeper.desktop.codec.jackson3.Jackson3Codec} is the codec of a client. {@link
 * com.beeper.desktop.codec.jackson3.BeeperModule} adds the models of the SDK to a {@code JsonMapper}
 * of the application.
 */
@NullMarked
package com.beeper.desktop.codec.jackson3;

import org.jspecify.annotations.NullMarked;
