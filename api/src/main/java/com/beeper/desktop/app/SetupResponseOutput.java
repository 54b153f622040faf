// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import com.beeper.desktop.codec.JsonModel;

/**
 * Either signed in or registration required; no discriminator, tell them apart by
 * registrationRequired.
 *
 * <p>A case that this version of the SDK does not know is an
 * {@link UnrecognizedSetupResponseOutput}.
 */
public sealed interface SetupResponseOutput extends JsonModel
    permits SetupCompleteResponse,
        SetupRegistrationRequiredResponse,
        UnrecognizedSetupResponseOutput {}
