// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.bridges;

import com.beeper.desktop.codec.JsonModel;

/**
 * Login step, told apart by type.
 *
 * <p>A case that this version of the SDK does not know is an {@link UnrecognizedCurrentStep}.
 */
public sealed interface CurrentStep extends JsonModel
    permits UserInputLoginStep,
        CookiesLoginStep,
        DisplayAndWaitLoginStep,
        CompleteLoginStep,
        UnrecognizedCurrentStep {}
