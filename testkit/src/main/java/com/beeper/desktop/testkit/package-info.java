/** A fake server and the contract tests for back ends. */
package com.beeper.desktop.testkit;
