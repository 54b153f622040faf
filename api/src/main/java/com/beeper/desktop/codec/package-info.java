/**
 * The codec seam: how JSON text becomes values and back, and what all models have in common.
 *
 * <p>Read this to plug in a JSON library of your own. Users of the SDK meet {@link
 * com.beeper.desktop.codec.JsonModel} and {@link com.beeper.desktop.codec.TypeRef}.
 */
package com.beeper.desktop.codec;
