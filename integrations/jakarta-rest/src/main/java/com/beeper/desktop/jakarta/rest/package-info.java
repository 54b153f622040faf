/**
 * The SDK in Jakarta EE applications: models as entities of Jakarta REST resources, and a client that
 * CDI injects. Both need nothing but the artifact; {@link
 * com.beeper.desktop.jakarta.rest.ConfiguredClient} is for applications that build their own client.
 */
@NullMarked
package com.beeper.desktop.jakarta.rest;

import org.jspecify.annotations.NullMarked;
