/** Compiled by NullSafetyTest: the lines with a comment are errors, and no others. */
package com.beeper.desktop.kotlin

import com.beeper.desktop.BeeperDesktop
import com.beeper.desktop.bridges.CompleteLoginStep
import com.beeper.desktop.bridges.CookiesLoginStep
import com.beeper.desktop.bridges.LoginSession
import com.beeper.desktop.bridges.LoginSessionStatus
import com.beeper.desktop.bridges.LoginStep
import com.beeper.desktop.bridges.UserInputLoginStep
import com.beeper.desktop.chats.Chat
import com.beeper.desktop.messages.Message

fun nulls(client: BeeperDesktop, chatId: String, message: Message) {
    // snippet begins
    client.messages().send(chatId) { it.text(null) } // does not compile: the parameter is not null
    message.text().length // does not compile: null if the message has no text
    // snippet ends
    client.chats().retrieve(null) // does not compile
    val title: String = client.chats().retrieve(chatId).title()
    val text: String? = message.text()
    BeeperDesktop.builder().callTimeout(null) // may be null
    println(title + text)
}

fun step(step: LoginStep): String =
    when (step) { // does not compile: two cases are missing
        is UserInputLoginStep -> "input"
        is CookiesLoginStep -> "cookies"
        is CompleteLoginStep -> "complete"
    }

fun session(session: LoginSession): Boolean =
    when (session.status()) { // does not compile: constants are missing
        LoginSessionStatus.COMPLETE -> true
        LoginSessionStatus.FAILED -> false
    }

class Stub(private val chat: Chat) : Chat by chat {
    override fun title(): String? = null // does not compile: the return type is not null
}
