/**
 * The codec SPI, through which the SDK uses a JSON library, and the types that all models share.
 *
 * <p>Authors of plug-ins implement {@link com.beeper.desktop.codec.Codec} and {@link
 * com.beeper.desktop.codec.CodecProvider}; the package {@code support} contains tools for them.
 * Applications use {@link com.beeper.desktop.codec.JsonModel}, {@link
 * com.beeper.desktop.codec.JsonEnum} and {@link com.beeper.desktop.codec.TypeRef}.
 */
@NullMarked
package com.beeper.desktop.codec;

import org.jspecify.annotations.NullMarked;
