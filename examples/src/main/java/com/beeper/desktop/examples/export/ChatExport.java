package com.beeper.desktop.examples.export;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Page;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.shared.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exports all chats to a folder, and continues where an earlier run ended:
 *
 * <ul>
 *   <li>{@code chats.jsonl}: a line of JSON for each chat;
 *   <li>{@code messages.jsonl}: for each message a line with the message and the paths of its files;
 *   <li>{@code attachments}: the files;
 *   <li>{@code state.json}: the progress.
 * </ul>
 *
 * <p>A page of messages is appended first and the state is replaced afterwards, atomically. Lines
 * after the length in the state belong to a page that was interrupted; the next run removes them.
 * So each message is exported exactly once, whenever the program is killed.
 *
 * <p>The messages of a chat are those at the time when its first page is read.
 */
final class ChatExport {

  private static final int CHATS_PER_PAGE = 50;

  /** Receives the progress after each page. */
  interface Progress {
    void report(ExportState state, int chats);
  }

  private final BeeperDesktop client;
  private final Path folder;
  private final Progress progress;
  private int missing;

  ChatExport(BeeperDesktop client, Path folder, Progress progress) {
    this.client = client;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Exports what is not exported yet.
   *
   * @param source identifies the server
   * @return the final state
   * @throws IOException if the folder cannot be written, is used by another run, or holds the export
   *     of another server
   * @throws com.beeper.desktop.BeeperException if a call fails; another run continues
   */
  ExportState run(String source) throws IOException {
    Files.createDirectories(attachments());
    try (FileChannel messages = FileChannel.open(
            folder.resolve("messages.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(messages)) {
      ExportState state = load(source);
      if (!lock.isValid() || messages.size() < state.bytes()) {
        throw new IOException(
            "messages.jsonl in " + folder + " is incomplete. Delete the folder and start again.");
      }
      messages.truncate(state.bytes()).position(state.bytes());
      removePartialFiles();
      List<Chat> chats = chats();
      progress.report(state, chats.size());
      while (state.chat() < chats.size()) {
        state = exportPage(chats.get(state.chat()).id(), state, messages);
        progress.report(state, chats.size());
      }
      return state;
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IOException("Another export writes to " + folder + ".");
    }
    return lock;
  }

  private ExportState load(String source) throws IOException {
    Path file = folder.resolve("state.json");
    if (!Files.exists(file)) {
      return ExportState.start(source);
    }
    ExportState state = client.json().fromJson(ExportState.class, Files.readString(file));
    if (!state.source().equals(source)) {
      throw new IOException(folder + " holds an export of " + state.source() + ", not of " + source
          + ". Name another folder.");
    }
    return state;
  }

  /** Returns the chats, from the file of an earlier run if there is one, else from the server. */
  private List<Chat> chats() throws IOException {
    Path file = folder.resolve("chats.jsonl");
    if (!Files.exists(file)) {
      StringBuilder lines = new StringBuilder();
      listChats().forEach(chat -> lines.append(client.json().toJson(chat)).append('\n'));
      replace(file, lines.toString());
    }
    try (var lines = Files.lines(file)) {
      return lines.map(line -> client.json().fromJson(Chat.class, line)).toList();
    }
  }

  /** Lists the chats. One that has a new message meanwhile moves to the start, so that is read again. */
  private Iterable<ChatWithPreview> listChats() {
    Map<String, ChatWithPreview> chats = new LinkedHashMap<>();
    Page<ChatWithPreview, ChatListResult> first = client.chats().list(p -> p.limit(CHATS_PER_PAGE));
    first.all().forEach(chat -> chats.put(chat.id(), chat));
    String newest = first.newestCursor();
    if (newest != null) {
      client
          .chats()
          .list(p -> p.limit(CHATS_PER_PAGE).cursor(newest).direction(Direction.AFTER))
          .all()
          .forEach(chat -> chats.putIfAbsent(chat.id(), chat));
    }
    return chats.values();
  }

  private ExportState exportPage(String chatId, ExportState state, FileChannel messages)
      throws IOException {
    String cursor = state.cursor();
    Page<Message, MessageListResult> page = cursor == null
        ? client.messages().list(chatId)
        : client.messages().list(chatId, p -> p.cursor(cursor).direction(Direction.BEFORE));
    missing = 0;
    StringBuilder lines = new StringBuilder();
    for (Message message : page.items()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("message", message);
      line.put("files", saveAttachments(message));
      lines.append(client.json().toJson(line)).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      messages.write(rest);
    }
    messages.force(false);
    ExportState next = state.after(
        page.hasNextPage() ? page.oldestCursor() : null,
        bytes.length,
        page.items().size(),
        missing);
    replace(folder.resolve("state.json"), client.json().toJson(next));
    return next;
  }

  /** Saves the attachments of a message, and returns their paths; null for one that is missing. */
  private List<@Nullable String> saveAttachments(Message message) {
    List<@Nullable String> paths = new ArrayList<>();
    List<Attachment> attachments = message.attachments();
    if (attachments != null) {
      for (Attachment attachment : attachments) {
        String path = save(attachment);
        missing += path == null ? 1 : 0;
        paths.add(path);
      }
    }
    return paths;
  }

  private @Nullable String save(Attachment attachment) {
    String key = attachment.id() == null ? attachment.srcUrl() : attachment.id();
    if (key == null) {
      return null;
    }
    String name = sha256(key).substring(0, 16) + "-" + plain(attachment.fileName());
    Path file = attachments().resolve(name);
    // A file gets its name when it is complete. Messages can share one.
    if (!Files.exists(file)) {
      try {
        client.assets().saveTo(attachment, file);
      } catch (ApiException | IllegalArgumentException e) {
        // The network does not have the file any more, or it has no address. Other failures end the
        // run.
        if (e instanceof ApiException failure && failure.status() >= 500) {
          throw e;
        }
        return null;
      }
    }
    return "attachments/" + name;
  }

  /** Returns a name that every file system accepts. */
  private static String plain(@Nullable String fileName) {
    String plain = fileName == null ? "" : fileName.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 60));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  private Path attachments() {
    return folder.resolve("attachments");
  }

  /** Removes the hidden files of downloads that were interrupted. */
  private void removePartialFiles() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(attachments(), ".*.part")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel = FileChannel.open(
        fresh,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      for (ByteBuffer rest = StandardCharsets.UTF_8.encode(text); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(false);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
