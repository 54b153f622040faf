// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;

/**
 * What to display, told apart by type.
 *
 * <p>A case that this version of the SDK does not know is an {@link UnrecognizedLoginDisplay}.
 */
public sealed interface LoginDisplay extends JsonModel
    permits QrCodeLoginDisplay,
        EmojiLoginDisplay,
        CodeLoginDisplay,
        EmptyLoginDisplay,
        UnrecognizedLoginDisplay {}
