/**
 * Codec over Jackson 3, the one in {@code tools.jackson} packages.
 *
 * <p>{@link com.beeper.desktop.codec.jackson3.Jackson3Codec} is what a client takes. {@link
 * com.beeper.desktop.codec.jackson3.BeeperModule} teaches a {@code JsonMapper} of the user's own
 * the models of this SDK.
 */
package com.beeper.desktop.codec.jackson3;
