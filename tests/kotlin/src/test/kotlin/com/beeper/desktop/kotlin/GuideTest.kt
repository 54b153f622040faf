package com.beeper.desktop.kotlin

import com.beeper.desktop.BeeperDesktop
import com.beeper.desktop.CallAttempt
import com.beeper.desktop.CallSummary
import com.beeper.desktop.DecodingException
import com.beeper.desktop.Interceptor
import com.beeper.desktop.NotFoundException
import com.beeper.desktop.bridges.LoginSessionStatus
import com.beeper.desktop.chats.Chat
import com.beeper.desktop.codec.TypeRef
import com.beeper.desktop.codec.jackson.JacksonCodec
import com.beeper.desktop.codec.jackson3.Jackson3Codec
import com.beeper.desktop.events.EventSelection
import com.beeper.desktop.events.StreamGap
import com.beeper.desktop.testkit.FakeBeeperDesktop
import com.beeper.desktop.testkit.Samples
import com.beeper.desktop.testkit.WithFakeBeeperDesktop
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.URI
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.stream.Stream
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.toJavaDuration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.assertj.core.api.Assertions.catchThrowableOfType
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import org.slf4j.MDC

/** The code of docs/kotlin.md with the fake server. */
@WithFakeBeeperDesktop
@Timeout(120)
class GuideTest {

    @Test
    fun returnsTitlesInOrder(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val ids = listOf("Family", "Work").map { server.chat(it).id() }

        assertThat(runBlocking { titles(client, ids) }).containsExactly("Family", "Work")
    }

    @Test
    fun collectsMessagesOfAllPages(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val chat = server.chat("Family")
        repeat(45) { chat.message("Ada", "lunch $it") }

        val found = runBlocking { messages(client, "lunch").toList() }

        assertThat(found.map { it.text() }).hasSize(45).doesNotHaveDuplicates()
        assertThat(server.calls("messages.search").size).isGreaterThan(1)
    }

    @Test
    fun throwsExceptionOfCallFromAwait(client: BeeperDesktop) {
        val failure = catchThrowableOfType(NotFoundException::class.java) {
            runBlocking { titles(client, listOf("missing")) }
        }

        assertThat(failure.status()).isEqualTo(404)
    }

    @Test
    fun returnsNullAfterTimeout(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val chat = server.chat("Family").id()
        server.on("chats.retrieve").after(1.hours.toJavaDuration()).asUsual()

        assertThat(runBlocking { titleWithin(client, chat, 100.milliseconds) }).isNull()
    }

    @Test
    fun returnsTitleWithinTimeout(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val chat = server.chat("Family").id()

        assertThat(runBlocking { titleWithin(client, chat, 1.hours) }).isEqualTo("Family")
    }

    @Test
    fun closesConnectionWhenCoroutineIsCancelled() = withSilentServer { client, connection ->
        runBlocking {
            val call = launch { client.async().chats().retrieve("id").await() }
            val socket = connection.await()

            call.cancelAndJoin()

            assertThat(socket.getInputStream().read()).isEqualTo(-1)
        }
    }

    @Test
    fun closesConnectionOfBlockingCallWhenCoroutineIsCancelled() =
        withSilentServer { client, connection ->
            runBlocking {
                val failure = runCatching {
                    coroutineScope {
                        val call = async { client.blocking { it.chats().retrieve("id") } }
                        val socket = connection.await()
                        call.cancelAndJoin()
                        assertThat(socket.getInputStream().read()).isEqualTo(-1)
                        "the scope goes on"
                    }
                }

                assertThat(failure.getOrThrow()).isEqualTo("the scope goes on")
            }
        }

    @Test
    fun returnsValueOfBlockingCall(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val chat = server.chat("Family").id()

        val title = runBlocking { client.blocking { it.chats().retrieve(chat).title() } }

        assertThat(title).isEqualTo("Family")
    }

    @Test
    fun restoresDiagnosticContextInInterceptorsAndRetries(server: FakeBeeperDesktop) {
        val chat = server.chat("Family").id()
        server.on("chats.retrieve").once().status(503)
        val seen = ConcurrentLinkedQueue<String>()
        val builder = clientOf(server)
            .interceptor(object : Interceptor {
                override fun beforeSend(attempt: CallAttempt) = see("send ${attempt.attempt()}")

                override fun onEnd(attempt: CallAttempt, summary: CallSummary) = see("end")

                private fun see(place: String) {
                    seen += "$place ${MDC.get("order")}"
                }
            })
        withDiagnosticContext(builder)

        builder.build().use { client ->
            runBlocking {
                assertThat(retrieveForOrder(client, chat, "42").title()).isEqualTo("Family")
            }
        }

        assertThat(seen).containsExactly("send 1 42", "send 2 42", "end 42")
        assertThat(MDC.get("order")).isNull()
    }

    @Test
    fun collectsEventsUntilCancelled(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val chat = server.chat("Family")
        val texts = Channel<String?>(Channel.UNLIMITED)
        runBlocking {
            val collector = launch(Dispatchers.Default) { printTexts(client) { texts.trySend(it) } }

            // Messages before the subscription are not events of it.
            var text: String? = null
            while (text == null) {
                chat.message("Ada", "Hello")
                text = withTimeoutOrNull(1.seconds) { texts.receive() }
            }
            collector.cancelAndJoin()

            assertThat(text).isEqualTo("Hello")
            assertThat(collector.isCancelled).isTrue()
        }
    }

    @Test
    fun describesGap() {
        val gap = StreamGap(
            StreamGap.Reason.RECONNECT,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            EventSelection.builder().allChats().build(),
        )

        assertThat(describe(gap)).isEqualTo("changes lost from 1970-01-01T00:00:00Z to 1970-01-01T00:00:01Z")
    }

    @Test
    fun describesSession() {
        val session = Samples.loginSession {
            it.status(LoginSessionStatus.WAITING_FOR_INPUT)
                .currentStep(Samples.userInputLoginStep { })
        }

        assertThat(describe(session)).startsWith("fill in ")
        assertThat(describe(session.toBuilder().status(LoginSessionStatus.COMPLETE).build()))
            .isEqualTo("connected")
    }

    @Test
    fun logsInWithSuspendingHandler(server: FakeBeeperDesktop, client: BeeperDesktop) {
        val bridge = server.bridge("WhatsApp")
        bridge.flow("phone").input("number", "phone_number")

        val session = runBlocking {
            logIn(client, bridge.id()) { field ->
                client.async().info().retrieve().await() // suspends
                "value of ${field.id()}"
            }
        }

        assertThat(session.status()).isEqualTo(LoginSessionStatus.COMPLETE)
        assertThat(server.calls("bridges.loginSessions.steps.submit").single().body())
            .contains("value of phone_number")
    }

    @ParameterizedTest
    @MethodSource("codecs")
    fun readsDataClassesThatHoldModels(codec: CodecOf, server: FakeBeeperDesktop) {
        clientOf(server).also(codec.apply).build().use { client ->
            val chat = client.json().toJson(Samples.chat { it.title("Family") })
            server.onAny().respond(200, """[{"chat":$chat,"text":"call"}]""")

            val reminder = reminders(client).single()

            assertThat(reminder.chat.title()).isEqualTo("Family")
            assertThat(reminder.text).isEqualTo("call")
            assertThat(reminder.tags).isEmpty()
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    fun refusesNullForParameterOfDataClass(codec: CodecOf, server: FakeBeeperDesktop) {
        clientOf(server).also(codec.apply).build().use { client ->
            val chat = client.json().toJson(Samples.chat { })
            server.onAny().respond(200, """[{"chat":$chat,"text":null}]""")

            assertThatThrownBy { reminders(client) }.isInstanceOf(DecodingException::class.java)
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    fun writesDataClassesThatHoldModels(codec: CodecOf, server: FakeBeeperDesktop) {
        clientOf(server).also(codec.apply).build().use { client ->
            val chat = Samples.chat { it.title("Family") }
            server.onAny().respond(200, "{}")

            client.http().post("/v1/example/reminders").body(Reminder(chat, "call")).send()

            assertThat(server.calls().single().body())
                .isEqualTo("""{"chat":${client.json().toJson(chat)},"text":"call","tags":[]}""")
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    fun readsListsOfModels(codec: CodecOf, server: FakeBeeperDesktop) {
        clientOf(server).also(codec.apply).build().use { client ->
            val chat = client.json().toJson(Samples.chat { it.title("Family") })

            // The type argument that Kotlin writes is a wildcard.
            val chats = client.json().fromJson(object : TypeRef<List<Chat>>() {}, "[$chat]")

            assertThat(chats.map { it.title() }).containsExactly("Family")
        }
    }

    /** A codec, and how the builder receives it. */
    class CodecOf(private val name: String, val apply: (BeeperDesktop.Builder) -> Unit) {
        override fun toString() = name
    }

    companion object {
        @JvmStatic
        fun codecs(): Stream<CodecOf> =
            Stream.of(
                CodecOf("mapper of Jackson 2", ::jackson),
                CodecOf("mapper of Jackson 3", ::jackson3),
                CodecOf("Jackson 2") { it.codec(JacksonCodec.create()) },
                CodecOf("Jackson 3") { it.codec(Jackson3Codec.create()) },
            )

        private fun clientOf(server: FakeBeeperDesktop): BeeperDesktop.Builder =
            BeeperDesktop.builder().baseUrl(server.baseUrl()).accessToken(server.accessToken())

        /** Runs a test with a server that reads requests and never responds. */
        private fun withSilentServer(
            test: (BeeperDesktop, CompletableFuture<Socket>) -> Unit
        ) {
            ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { listening ->
                val connection = CompletableFuture.supplyAsync {
                    val socket = listening.accept()
                    socket.soTimeout = 60_000
                    val line = StringBuilder()
                    while (!line.endsWith("\r\n\r\n")) {
                        line.append(socket.getInputStream().read().toChar())
                    }
                    socket
                }
                BeeperDesktop.builder()
                    .baseUrl(URI("http://127.0.0.1:${listening.localPort}"))
                    .accessToken("token")
                    .maxRetries(0)
                    .build()
                    .use { client -> test(client, connection) }
                connection.thenAccept { it.close() }
            }
        }
    }
}
