package com.beeper.desktop.kotlin

import com.beeper.desktop.BeeperDesktop
import com.beeper.desktop.testkit.FakeBeeperDesktop
import com.beeper.desktop.testkit.WithFakeBeeperDesktop
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

// snippet begins
@WithFakeBeeperDesktop
class GreeterTest {
    @Test
    fun sendsGreetingToFamily(server: FakeBeeperDesktop, client: BeeperDesktop) = runBlocking<Unit> {
        val family = server.chat("Family").message("Ada", "Anybody home?").id()

        client.async().messages().send(family) { it.text("Hello, Ada") }.await()

        assertThat(client.messages().list(family).items().map { it.text() })
            .containsExactly("Hello, Ada", "Anybody home?")
    }
}
// snippet ends
