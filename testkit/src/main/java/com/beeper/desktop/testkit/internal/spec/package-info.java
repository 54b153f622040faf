/** The OpenAPI document and the validation of requests against it. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.spec;

import org.jspecify.annotations.NullMarked;
