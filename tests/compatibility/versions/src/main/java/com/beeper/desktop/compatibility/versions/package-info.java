/**
 * Runs the tests of the back ends, as they were built, with many versions of their libraries and on
 * several JDKs, and writes the result into the documents.
 *
 * <p>{@link com.beeper.desktop.compatibility.versions.VersionMatrix} documents how to start it.
 */
@NullMarked
package com.beeper.desktop.compatibility.versions;

import org.jspecify.annotations.NullMarked;
