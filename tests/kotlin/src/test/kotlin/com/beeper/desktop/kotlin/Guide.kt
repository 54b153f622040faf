/** The code of docs/kotlin.md, between markers. */
package com.beeper.desktop.kotlin

import com.beeper.desktop.BeeperDesktop
import com.beeper.desktop.BeeperException
import com.beeper.desktop.CallCancelledException
import com.beeper.desktop.Http
import com.beeper.desktop.bridges.CompleteLoginStep
import com.beeper.desktop.bridges.CookiesLoginStep
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep
import com.beeper.desktop.bridges.LoginHandlerAsync
import com.beeper.desktop.bridges.LoginInputField
import com.beeper.desktop.bridges.LoginSession
import com.beeper.desktop.bridges.LoginSessionStatus
import com.beeper.desktop.bridges.UnrecognizedLoginStep
import com.beeper.desktop.bridges.UserInputLoginStep
import com.beeper.desktop.chats.Chat
import com.beeper.desktop.codec.TypeRef
import com.beeper.desktop.codec.jackson.JacksonCodec
import com.beeper.desktop.codec.jackson3.Jackson3Codec
import com.beeper.desktop.events.AppStateUpdated
import com.beeper.desktop.events.ChatDeleted
import com.beeper.desktop.events.ChatUpserted
import com.beeper.desktop.events.Event
import com.beeper.desktop.events.MessageDeleted
import com.beeper.desktop.events.MessageUpserted
import com.beeper.desktop.events.StreamGap
import com.beeper.desktop.events.UnrecognizedEvent
import com.beeper.desktop.messages.Message
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import java.util.concurrent.CompletableFuture
import java.util.function.UnaryOperator
import kotlin.time.Duration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await
import kotlinx.coroutines.future.future
import kotlinx.coroutines.jdk9.asFlow
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.slf4j.MDCContext
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.slf4j.MDC
import tools.jackson.module.kotlin.jacksonMapperBuilder

/** Needs `BEEPER_ACCESS_TOKEN`. */
fun first(chatId: String) {
    // snippet begins
    BeeperDesktop.create().use { client -> // reads BEEPER_ACCESS_TOKEN
        for (chat in client.chats().list().all()) { // fetches further pages as needed
            println("${chat.title()}, unread: ${chat.unreadCount()}")
        }
        client.messages().send(chatId) { it.text("On my way") }
    }
    // snippet ends
}

fun lengthOfText(message: Message): Int {
    // snippet begins
    val length: Int = message.text()?.length ?: 0
    // snippet ends
    return length
}

// snippet begins
suspend fun titles(client: BeeperDesktop, chatIds: List<String>): List<String> = coroutineScope {
    val chats = client.async().chats()
    chatIds.map { id -> async { chats.retrieve(id).await().title() } }.awaitAll()
}

fun messages(client: BeeperDesktop, query: String): Flow<Message> =
    flow {
        val page = client.async().messages().search { it.query(query) }.await()
        emitAll(page.all().asFlow()) // fetches further pages as needed
    }
// snippet ends

suspend fun titleWithin(client: BeeperDesktop, chatId: String, limit: Duration): String? {
    // snippet begins
    val title = withTimeoutOrNull(limit) { client.async().chats().retrieve(chatId).await().title() }
    // snippet ends
    return title
}

// snippet begins
suspend fun <T> BeeperDesktop.blocking(call: (BeeperDesktop) -> T): T =
    try {
        runInterruptible(Dispatchers.IO) { call(this) }
    } catch (e: CallCancelledException) {
        currentCoroutineContext().ensureActive() // throws CancellationException if it was cancelled
        throw e
    }
// snippet ends

fun withDiagnosticContext(builder: BeeperDesktop.Builder) {
    // snippet begins
    builder.contextPropagation {
        val caller: Map<String, String>? = MDC.getCopyOfContextMap()
        UnaryOperator { task ->
            Runnable {
                val before: Map<String, String>? = MDC.getCopyOfContextMap()
                MDC.setContextMap(caller.orEmpty())
                try {
                    task.run()
                } finally {
                    MDC.setContextMap(before.orEmpty())
                }
            }
        }
    }
    // snippet ends
}

suspend fun retrieveForOrder(client: BeeperDesktop, chatId: String, order: String): Chat {
    // snippet begins
    val chat = withContext(MDCContext(mapOf("order" to order))) {
        client.async().chats().retrieve(chatId).await()
    }
    // snippet ends
    return chat
}

suspend fun printTexts(client: BeeperDesktop, println: (String?) -> Unit) {
    // snippet begins
    client.async().events().connect { it.allChats() }.asFlow().collect { event ->
        if (event is MessageUpserted) {
            event.messages().forEach { println(it.text()) }
        }
    }
    // snippet ends
}

// snippet begins
fun describe(event: Event): String = when (event) {
    is MessageUpserted -> "${event.messages().size} messages in ${event.chatId()}"
    is MessageDeleted -> "messages deleted in ${event.chatId()}"
    is ChatUpserted -> "chat changed: ${event.chatId()}"
    is ChatDeleted -> "chat deleted: ${event.chatId()}"
    is AppStateUpdated -> "state of the app"
    is StreamGap -> "changes lost from ${event.from()} to ${event.to()}"
    is UnrecognizedEvent -> "unknown: ${event.type()}"
}

fun describe(session: LoginSession): String = when (session.status()) {
    LoginSessionStatus.COMPLETE -> "connected"
    LoginSessionStatus.CANCELLED, LoginSessionStatus.FAILED -> "not connected"
    LoginSessionStatus.WAITING_FOR_INPUT,
    LoginSessionStatus.WAITING_FOR_COOKIES,
    LoginSessionStatus.WAITING_FOR_DISPLAY -> when (val step = session.currentStep()) {
        is UserInputLoginStep -> "fill in ${step.fields().joinToString { it.id() }}"
        is CookiesLoginStep -> "sign in at ${step.url()}"
        is DisplayAndWaitLoginStep -> "look at the screen"
        is CompleteLoginStep -> "done"
        is UnrecognizedLoginStep -> "unknown step: ${step.type()}"
        null -> "no step"
    }
    LoginSessionStatus.UNRECOGNIZED -> "unknown status: ${session.raw("status")}"
}
// snippet ends

suspend fun logIn(
    client: BeeperDesktop,
    bridgeId: String,
    ask: suspend (LoginInputField) -> String,
): LoginSession {
    // snippet begins
    val session = coroutineScope {
        val handler = object : LoginHandlerAsync {
            override fun userInput(
                step: UserInputLoginStep,
                error: BeeperException?,
            ): CompletableFuture<Map<String, String>> =
                future { step.fields().associate { field -> field.id() to ask(field) } }
        }
        client.async().bridges().logins().connect(bridgeId, handler).await()
    }
    // snippet ends
    return session
}

// snippet begins
data class Reminder(val chat: Chat, val text: String, val tags: List<String> = emptyList())

inline fun <reified T : Any> Http.Request.receive(): T = send(object : TypeRef<T>() {})

fun reminders(client: BeeperDesktop): List<Reminder> =
    client.http().get("/v1/example/reminders").receive()
// snippet ends

fun jackson(builder: BeeperDesktop.Builder) {
    // snippet begins
    val mapper = jacksonObjectMapper() // Jackson 2; the codec adds its own module to a copy
    builder.codec(JacksonCodec.using(mapper))
    // snippet ends
}

fun jackson3(builder: BeeperDesktop.Builder) {
    // snippet begins
    val mapper = jacksonMapperBuilder().build() // Jackson 3
    builder.codec(Jackson3Codec.using(mapper))
    // snippet ends
}
