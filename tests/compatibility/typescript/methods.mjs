// Runs every method of the published TypeScript client against a server with the sample scene of
// the fake server. Prints one line for each method, and fails at the first thing that is not right.

import assert from 'node:assert/strict';
import BeeperDesktop, { toFile } from '@beeper/desktop-api';

const client = new BeeperDesktop(); // BEEPER_ACCESS_TOKEN and BEEPER_BASE_URL

// Every method of every resource, and those that were called.
const methods = new Set();
const called = new Set();

function watch(owner, name, id) {
  const original = owner[name].bind(owner);
  methods.add(id);
  owner[name] = (...args) => {
    called.add(id);
    return original(...args);
  };
}

function watchAll(owner, prefix) {
  for (const [name, value] of Object.entries(owner)) {
    if (value?._client !== client || name === '_client') {
      continue;
    }
    for (let type = Object.getPrototypeOf(value); type !== Object.prototype; type = Object.getPrototypeOf(type)) {
      for (const method of Object.getOwnPropertyNames(type)) {
        if (method !== 'constructor') {
          watch(value, method, prefix + name + '.' + method);
        }
      }
    }
    watchAll(value, prefix + name + '.');
  }
}

watchAll(client, '');
watch(client, 'focus', 'focus');
watch(client, 'search', 'search');
assert.ok(methods.size >= 30, `only ${methods.size} methods were found`);

async function all(page) {
  const items = [];
  for await (const item of page) {
    items.push(item);
  }
  return items;
}

function unique(items) {
  return new Set(items.map((item) => item.id)).size;
}

const info = await client.info.retrieve();
assert.equal(info.server.base_url, process.env.BEEPER_BASE_URL);

// Accounts and contacts.
const accounts = await client.accounts.list();
assert.equal(accounts.length, 3);
const imessage = accounts.find((account) => account.network === 'iMessage');
const contacts = await all(client.accounts.contacts.list(imessage.accountID, { limit: 5 }));
assert.equal(unique(contacts), contacts.length);
assert.equal(contacts.length, 12);
const found = await client.accounts.contacts.search(imessage.accountID, { query: 'ada' });
assert.equal(found.items[0].fullName, 'Ada Example');

// All chats and all messages, page by page.
const chats = await all(client.chats.list());
assert.equal(chats.length, 50);
assert.equal(unique(chats), 50);
let messages = 0;
for (const chat of chats) {
  const ofChat = await all(client.messages.list(chat.id));
  assert.equal(unique(ofChat), ofChat.length);
  const sorted = ofChat.every((message, i) => i === 0 || ofChat[i - 1].sortKey > message.sortKey);
  assert.ok(sorted, 'messages are sorted over all pages');
  messages += ofChat.length;
}
assert.equal(messages, 10_000);

// Searches.
const groups = await all(client.chats.search({ type: 'group', limit: 7 }));
assert.ok(groups.length > 7 && groups.every((chat) => chat.type === 'group'));
const lunches = await all(client.messages.search({ query: 'lunch coffee', limit: 20 }));
assert.ok(lunches.length > 20 && lunches.every((m) => /lunch/.test(m.text) && /coffee/.test(m.text)));
const everything = await client.search({ query: 'family' });
assert.ok(everything.results.chats.length > 0);

// Chats.
const person = found.items[0];
const direct = await client.chats.start({
  accountID: imessage.accountID,
  user: { phoneNumber: person.phoneNumber },
});
assert.equal(direct.status, 'existing');
const group = await client.chats.create({
  accountID: imessage.accountID,
  type: 'group',
  title: 'Picnic',
  participantIDs: contacts.slice(0, 3).map((contact) => contact.id),
});
assert.equal(group.status, 'created');
assert.equal((await client.chats.retrieve(group.chatID)).title, 'Picnic');
const updated = await client.chats.update(group.chatID, { isPinned: true, draft: { text: 'Hm' } });
assert.ok(updated.isPinned && updated.draft.text === 'Hm');
assert.equal((await client.chats.update(group.chatID, { draft: null })).draft, null);
await client.chats.archive(group.chatID, { archived: true });
assert.ok((await client.chats.retrieve(group.chatID)).isArchived);
await client.chats.notifyAnyway(direct.chatID, {});
await client.chats.reminders.create(group.chatID, {
  reminder: { remindAt: new Date(Date.now() + 3_600_000).toISOString() },
});
assert.ok((await client.chats.retrieve(group.chatID)).reminder);
await client.chats.reminders.delete(group.chatID);
assert.equal((await client.chats.retrieve(group.chatID)).reminder, null);
assert.ok((await client.chats.markUnread(group.chatID)).isMarkedUnread);
assert.ok(!(await client.chats.markRead(group.chatID)).isMarkedUnread);
await client.focus({ chatID: group.chatID });

// Files.
const upload = await client.assets.upload({
  file: await toFile(Buffer.from('a picture'), 'picture.png', { type: 'image/png' }),
});
assert.equal(upload.fileSize, 9);
const encoded = await client.assets.uploadBase64({
  content: Buffer.from('a note').toString('base64'),
  fileName: 'note.txt',
});
assert.equal(encoded.fileName, 'note.txt');

// Messages.
const sent = await client.messages.send(group.chatID, {
  text: 'See this',
  attachment: { uploadID: upload.uploadID },
});
const picture = await client.messages.retrieve(sent.pendingMessageID, { chatID: group.chatID });
assert.equal(picture.attachments[0].fileName, 'picture.png');
const url = picture.attachments[0].id;
assert.match((await client.assets.download({ url })).srcURL, /^file:/);
assert.equal(await (await client.assets.serve({ url })).text(), 'a picture');
const second = await client.messages.send(group.chatID, { text: 'Helo' });
const secondID = (await client.messages.retrieve(second.pendingMessageID, { chatID: group.chatID })).id;
const edited = await client.messages.update(secondID, { chatID: group.chatID, text: 'Hello' });
assert.equal(edited.text, 'Hello');
await client.chats.messages.reactions.add(secondID, { chatID: group.chatID, reactionKey: '👍' });
const reacted = await client.messages.retrieve(secondID, { chatID: group.chatID });
assert.equal(reacted.reactions[0].reactionKey, '👍');
await client.chats.messages.reactions.delete('👍', { chatID: group.chatID, messageID: secondID });
await client.messages.delete(secondID, { chatID: group.chatID });
await assert.rejects(client.messages.retrieve(secondID, { chatID: group.chatID }), { status: 404 });

// Refusals come as the client's own errors.
await assert.rejects(client.chats.list({ cursor: 'nonsense' }), BeeperDesktop.BadRequestError);
await assert.rejects(
  new BeeperDesktop({ accessToken: 'wrong' }).accounts.list(),
  BeeperDesktop.AuthenticationError,
);

for (const id of [...methods].sort()) {
  console.log((called.has(id) ? 'ok      ' : 'MISSING ') + id);
}
const missing = [...methods].filter((id) => !called.has(id));
assert.deepEqual(missing, [], 'methods that were not called');
console.log(`${methods.size} methods, ${messages} messages in ${chats.length} chats`);
