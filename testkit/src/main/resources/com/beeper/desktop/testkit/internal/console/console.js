"use strict";

const POLL_MILLIS = 500;
const MAX_EXCHANGES = 200;
const REACTIONS = ["👍", "❤️", "😂", "😮", "😢", "🎉"];

const $ = id => document.getElementById(id);

let run = null;
let chatId = null;
let state = null;
let lastChange = 0;
let editing = null;
let openTools = null;
let atEnd = true;
let timer = null;
let polling = false;
let pollAgain = false;
const exchanges = new Map();

/** Creates an element. Texts are added as text, never as HTML. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "onclick" || name === "onsubmit" || name === "ontoggle") {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/**
 * Shows items as children of a parent. An element whose item is unchanged stays, with its focus and
 * what is open or typed in it.
 */
function show(parent, items, key, create) {
  const before = new Map([...parent.children].map(child => [child.dataset.key, child]));
  let previous = null;
  for (const item of items) {
    const name = String(key(item));
    const text = JSON.stringify(item);
    let child = before.get(name);
    if (!child || child.shown !== text) {
      const fresh = create(item, child);
      fresh.dataset.key = name;
      fresh.shown = text;
      if (child && child !== fresh) {
        child.replaceWith(fresh);
      }
      child = fresh;
    }
    before.delete(name);
    const expected = previous ? previous.nextSibling : parent.firstChild;
    if (expected !== child) {
      parent.insertBefore(child, expected);
    }
    previous = child;
  }
  before.forEach(child => child.remove());
}

function shortTime(iso) {
  return iso.slice(0, 10) + " " + iso.slice(11, 16);
}

// Server

async function act(name, args, done) {
  try {
    const response = await fetch("actions/" + name, {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      body: JSON.stringify(args || {})
    });
    if (!response.ok) {
      const problem = await response.json();
      report(problem.message);
      return false;
    }
    report(done || "");
  } catch (e) {
    report("The fake server does not respond.");
    return false;
  }
  poll();
  return true;
}

let reportTimer = null;

function report(text) {
  $("status").textContent = text;
  clearTimeout(reportTimer);
  reportTimer = setTimeout(() => $("status").textContent = "", 5000);
}

async function poll() {
  clearTimeout(timer);
  if (polling) {
    pollAgain = true;
    return;
  }
  polling = true;
  try {
    const query = new URLSearchParams({after: lastChange});
    if (chatId) {
      query.set("chat", chatId);
    }
    const response = await fetch("state?" + query);
    if (!response.ok) {
      throw new Error("status " + response.status);
    }
    const read = await response.json();
    $("offline").hidden = true;
    if (run && run !== read.run) {
      location.reload();
      return;
    }
    run = read.run;
    state = read;
    lastChange = read.lastChange;
    read.exchanges.forEach(exchange => exchanges.set(exchange.number, exchange));
    while (exchanges.size > MAX_EXCHANGES) {
      exchanges.delete(Math.min(...exchanges.keys()));
    }
    render();
  } catch (e) {
    $("offline").hidden = false;
  } finally {
    polling = false;
  }
  if (pollAgain) {
    pollAgain = false;
    poll();
  } else if (!document.hidden) {
    timer = setTimeout(poll, POLL_MILLIS);
  }
}

// Sections

function select(tab) {
  document.body.dataset.tab = tab;
  const wide = matchMedia("(min-width: 1000px)").matches;
  const current = wide && tab === "chats" ? "requests" : tab;
  document.querySelectorAll("nav button").forEach(button =>
    button.setAttribute("aria-current", button.dataset.show === current));
  followEnd();
}

function selectChat(id) {
  chatId = id;
  stopEditing();
  openTools = null;
  atEnd = true;
  if (id) {
    document.body.dataset.chat = "";
  } else {
    delete document.body.dataset.chat;
  }
  $("chat").hidden = true;
  $("no-chat").hidden = false;
  $("messages").replaceChildren();
  $("write").elements.sender.value = "";
  poll();
}

function render() {
  $("clock").textContent = state.time.slice(0, 19).replace("T", " ");
  $("clock").dateTime = state.time;
  $("connections").textContent = state.connections;
  renderChats();
  renderChat();
  renderExchanges();
  renderLogins();
  $("deliver").setAttribute("aria-pressed", state.sendFailure === null);
  $("refuse").setAttribute("aria-pressed", state.sendFailure !== null);
}

// Chats

function renderChats() {
  $("chat-count").textContent = state.chatCount > state.chats.length
    ? `the newest ${state.chats.length} of ${state.chatCount}` : String(state.chatCount);
  const items = state.chats.map(chat => ({...chat, current: chat.id === chatId}));
  show($("chat-list"), items, chat => chat.id, chat =>
    element("li", {},
      element("button", {
        type: "button",
        class: "chat-row",
        "aria-current": chat.current ? "true" : null,
        onclick: () => selectChat(chat.id)
      },
      element("span", {class: "name"}, chat.title),
      element("span", {class: "label"}, chat.network, " ",
        chat.unread ? element("span", {class: "badge"}, String(chat.unread),
          element("span", {class: "hidden"}, " unread")) : null),
      element("span", {class: "preview"}, chat.preview))));
}

function renderChat() {
  const chat = state.chat;
  if (!chat || chat.id !== chatId) {
    if (chatId && !chat) {
      $("chat").hidden = true;
      $("no-chat").hidden = false;
    }
    return;
  }
  $("chat").hidden = false;
  $("no-chat").hidden = true;
  $("chat-title").textContent = chat.title;
  $("chat-network").textContent = chat.network;
  $("typing").hidden = !chat.typing;
  $("earlier").hidden = chat.earlier === 0;
  $("earlier").textContent = `${chat.earlier} earlier messages are not shown.`;
  show($("senders"), [...chat.senders, chat.me], name => name,
    name => element("option", {value: name}));
  const sender = $("write").elements.sender;
  if (!sender.value && document.activeElement !== sender) {
    sender.value = chat.senders[0] || "Ada Example";
  }
  const list = $("messages");
  const texts = new Map(chat.messages.map(message => [message.id, message.text]));
  const items = chat.messages.map(message => ({
    ...message,
    reply: message.linkedMessageID
      ? texts.get(message.linkedMessageID) || "an earlier message" : null,
    tools: openTools === message.id
  }));
  show(list, items, message => message.id, messageElement);
  followEnd();
}

/** Shows the newest message, unless the user has scrolled away from it. */
function followEnd() {
  if (atEnd) {
    $("messages").scrollTop = $("messages").scrollHeight;
  }
}

function messageElement(message) {
  const status = message.sendStatus;
  const failed = status && status.status.startsWith("FAIL");
  const meta = [shortTime(message.timestamp)];
  if (message.editedTimestamp) {
    meta.push("edited");
  }
  if (message.isSender && status) {
    meta.push(failed ? `not sent (${status.reason})` : status.status === "PENDING" ? "pending" : "sent");
  }
  const attachments = (message.attachments || []).map(each =>
    element("span", {}, `📎 ${each.fileName || each.type}\n`));
  return element("li", {
    class: "message" + (message.isSender ? " own" : "") + (message.type === "NOTICE" ? " notice" : "")
  },
  message.isSender ? null : element("div", {class: "meta"}, message.senderName),
  element("div", {class: "bubble"},
    message.reply ? element("span", {class: "reply"}, message.reply) : null,
    ...attachments,
    message.isDeleted ? element("em", {}, "deleted") : message.text || ""),
  message.reactions.length
    ? element("div", {class: "reactions"}, ...message.reactions.map(reaction =>
      element("span", {title: reaction.by}, reaction.key))) : null,
  element("div", {class: "meta" + (failed ? " bad" : "")}, meta.join(" · "), " ",
    element("button", {
      type: "button",
      class: "plain",
      "aria-expanded": String(message.tools),
      "aria-label": `Actions for “${(message.text || "attachment").slice(0, 40)}”`,
      onclick: () => {
        openTools = message.tools ? null : message.id;
        renderChat();
        const opened = [...$("messages").children].find(each => each.dataset.key === message.id);
        opened.querySelector("[aria-expanded]").focus();
        opened.scrollIntoView({block: "nearest"});
      }
    }, "⋯")),
  message.tools ? tools(message) : null);
}

function tools(message) {
  const one = {chat: chatId, message: message.id};
  const sender = () => $("write").elements.sender.value;
  return element("div", {class: "tools", role: "group", "aria-label": "Actions"},
    ...REACTIONS.map(key => element("button", {
      type: "button",
      "aria-label": "React with " + key,
      onclick: () => act("messages.react", {...one, sender: sender(), key})
    }, key)),
    message.isSender
      ? element("button", {type: "button", onclick: () => act("messages.fail", one)}, "Fail") : null,
    element("button", {type: "button", onclick: () => startEditing(message)}, "Edit"),
    element("button", {type: "button", onclick: () => act("messages.delete", one)}, "Delete"));
}

function startEditing(message) {
  editing = message.id;
  $("write").elements.text.value = message.text || "";
  $("write").elements.text.focus();
  $("send").textContent = "Save";
  $("cancel-edit").hidden = false;
}

function stopEditing() {
  editing = null;
  $("write").elements.text.value = "";
  $("send").textContent = "Send";
  $("cancel-edit").hidden = true;
}

// Requests

function renderExchanges() {
  const wanted = $("filter").value.trim().toLowerCase();
  const items = [...exchanges.values()]
    .filter(each => `${each.method} ${each.target} ${each.operation || ""} ${each.status}`
      .toLowerCase().includes(wanted))
    .sort((a, b) => b.number - a.number);
  $("no-requests").hidden = exchanges.size > 0;
  show($("exchanges"), items, each => each.number, exchangeElement);
}

function outcome(exchange) {
  if (exchange.millis === null) {
    return ["wait", "pending"];
  }
  const text = exchange.status ? String(exchange.status) : "";
  const bad = !exchange.status || exchange.status >= 400 || exchange.ending.startsWith("connection");
  return [bad ? "bad" : "good",
    [text, exchange.ending, `${exchange.millis} ms`].filter(part => part).join(" · ")];
}

function exchangeElement(exchange, before) {
  const [kind, text] = outcome(exchange);
  const summary = element("summary", {},
    element("span", {class: "method"}, exchange.method),
    element("span", {class: "what"}, exchange.operation || "no operation"),
    element("span", {class: kind}, text),
    element("span", {class: "target"}, exchange.target));
  const open = before && before.querySelector("details").open;
  const body = element("div", {class: "details"});
  const details = element("details", {
    open,
    ontoggle: () => details.open && loadExchange(exchange.number, body)
  }, summary, body);
  return element("li", {}, details);
}

async function loadExchange(number, body) {
  const response = await fetch("exchanges/" + number);
  const details = await response.json();
  if (!response.ok) {
    body.replaceChildren(element("p", {class: "empty"}, details.message));
    return;
  }
  const parts = [
    ["Request header", headerText(details.requestHeaders)],
    ["Request body", bodyText(details.requestBody)],
    ["Response header", headerText(details.responseHeaders)],
    ["Response body", bodyText(details.responseBody)]
  ];
  body.replaceChildren(...parts.filter(([, text]) => text).flatMap(([title, text]) => [
    element("h3", {}, title),
    element("pre", {tabindex: "0"}, text)
  ]));
}

function headerText(fields) {
  return Object.entries(fields).map(([name, value]) => `${name}: ${value}`).join("\n");
}

function bodyText(body) {
  return body === undefined || typeof body === "string" ? body : JSON.stringify(body, null, 2);
}

// Logins

function renderLogins() {
  document.querySelectorAll("[data-access]").forEach(button =>
    button.setAttribute("aria-pressed", button.dataset.access === state.access));
  show($("consent-list"), state.consents, consent => consent.id, consentElement);
  const open = state.logins.filter(login => login.step).length + state.consents.length;
  $("login-count").hidden = open === 0;
  $("login-count").textContent = open;
  $("no-logins").hidden = state.logins.length > 0;
  show($("login-list"), state.logins, login => login.id, loginElement);
  $("no-verifications").hidden = state.verifications.length > 0;
  show($("verification-list"), state.verifications, each => each.id, verificationElement);
}

function consentElement(consent) {
  const button = (label, action) => element("button", {
    type: "button", onclick: () => act(action, {consent: consent.id})
  }, label);
  return element("li", {class: "card"},
    element("div", {class: "title"}, consent.client,
      element("span", {class: "label"}, consent.scopes.join(", "))),
    element("div", {class: "buttons"},
      button("Allow", "consents.allow"), button("Deny", "consents.deny")));
}

const DISPLAYS = {
  QR: ["A QR code is displayed.", "Scan"],
  CODE: ["A code is displayed.", "Enter it on the phone"],
  EMOJI: ["A picture is displayed.", "Choose it on the phone"],
  NOTHING: ["It waits for the phone.", "Act on the phone"]
};

function loginElement(login) {
  const one = {bridge: login.bridge, session: login.id};
  const refuse = () => element("button", {
    type: "button", onclick: () => act("logins.refuse", one)
  }, "Refuse");
  const card = element("li", {class: "card"},
    element("div", {class: "title"}, login.bridge,
      element("span", {class: "label"}, login.status.replaceAll("_", " "))),
    element("div", {class: "label"}, login.id
      + (login.held ? ` · ${login.held} held submission${login.held > 1 ? "s" : ""}` : "")));
  if (login.display) {
    const [text, label] = DISPLAYS[login.display];
    card.append(element("p", {}, text), element("div", {class: "buttons"},
      element("button", {type: "button", onclick: () => act("logins.act", one)}, label),
      refuse()));
  } else if (login.step) {
    const form = element("form", {
      onsubmit: event => {
        event.preventDefault();
        act("logins.submit", {...one, fields: Object.fromEntries(new FormData(form))});
      }
    },
    ...(login.fields || []).map(field => element("label", {}, field,
      element("input", {name: field, autocomplete: "off"}))),
    element("div", {class: "buttons"}, element("button", {}, "Submit"), refuse()));
    card.append(element("p", {class: "label"}, `Step ${login.step}`), form);
  }
  return card;
}

function verificationElement(verification) {
  const button = (label, action) => element("button", {
    type: "button", onclick: () => act(action, {verification: verification.id})
  }, label);
  return element("li", {class: "card"},
    element("div", {class: "title"}, verification.incoming ? "From the other device" : "From this device",
      element("span", {class: "label"}, verification.state.replaceAll("_", " "))),
    element("div", {class: "label"}, verification.id),
    element("div", {class: "buttons"},
      !verification.incoming && verification.state === "requested"
        ? button("Accept on the phone", "verifications.accept") : null,
      verification.state === "ready" ? button("Scan with the phone", "verifications.scan") : null,
      button("Refuse", "verifications.cancel")));
}

// Start

document.querySelectorAll("nav button").forEach(button =>
  button.addEventListener("click", () => select(button.dataset.show)));

document.querySelectorAll("[data-action]").forEach(button =>
  button.addEventListener("click", () => {
    const seconds = button.dataset.seconds;
    act(button.dataset.action, seconds ? {seconds: Number(seconds)} : {}, button.textContent + ": done");
  }));

$("messages").addEventListener("scroll", event => {
  const list = event.target;
  atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
});

$("back").addEventListener("click", () => selectChat(null));
$("cancel-edit").addEventListener("click", stopEditing);
$("filter").addEventListener("input", renderExchanges);

$("add-chat").addEventListener("submit", async event => {
  event.preventDefault();
  const title = event.target.elements.title;
  if (await act("chats.add", {title: title.value})) {
    title.value = "";
  }
});

$("write").addEventListener("submit", async event => {
  event.preventDefault();
  const {sender, text} = event.target.elements;
  const done = editing
    ? await act("messages.edit", {chat: chatId, message: editing, text: text.value})
    : await act("messages.add", {chat: chatId, sender: sender.value, text: text.value});
  if (done) {
    stopEditing();
  }
});

$("delay").addEventListener("submit", event => {
  event.preventDefault();
  const seconds = Number(event.target.elements.seconds.value);
  act("network.delay", {seconds}, `Messages are confirmed after ${seconds} s`);
});

$("script").addEventListener("submit", event => {
  event.preventDefault();
  const {operation, outcome: wanted} = event.target.elements;
  act("script.add", {operation: operation.value, outcome: wanted.value}, "Applies to the next request");
});

document.addEventListener("visibilitychange", () => document.hidden || poll());
select("chats");
poll();
