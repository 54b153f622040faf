package com.beeper.desktop.internal.assets;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.assets.AssetSaveOptions;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.ContentRange;
import com.beeper.desktop.assets.ProgressListener;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.transport.Arguments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the response of {@code assets.serve} to a file, which appears when it is complete. If the
 * connection breaks, the rest is requested once.
 *
 * <p>A symbolic link is followed, an existing file keeps its permissions, and one that is not writable
 * is not replaced. Devices, pipes and sockets are refused: opening a pipe without a reader blocks for
 * ever, and none of them may be replaced by a file.
 */
final class Download {

  private static final String ID = "assets.serve";

  /** The number of links that Linux follows. */
  private static final int MAX_LINKS = 40;

  private final AssetServeParams params;
  private final Path target;

  /** The target after all symbolic links. */
  private final Path file;

  private final AssetSaveOptions options;
  private final BlockingCaller caller;

  private Download(
      AssetServeParams params,
      Path target,
      Path file,
      AssetSaveOptions options,
      BlockingCaller caller) {
    this.params = params;
    this.target = target;
    this.file = file;
    this.options = options;
    this.caller = caller;
  }

  /**
   * Prepares a download.
   *
   * @param caller requests the rest
   * @throws FileAccessException if nothing can be written there
   */
  static Download to(
      AssetServeParams params, Path target, AssetSaveOptions options, BlockingCaller caller) {
    Arguments.requireNonNull(params, "params");
    Arguments.requireNonNull(target, "target");
    try {
      Path file = followed(target);
      if (Files.isDirectory(file)) {
        throw new FileSystemException(target.toString(), null, "is a directory");
      }
      if (isSpecial(file)) {
        throw new FileSystemException(
            target.toString(), null, "is a device, a pipe or a socket; open(…) returns the bytes");
      }
      if (!Files.isDirectory(folder(file))) {
        throw new NoSuchFileException(folder(file).toString());
      }
      // Checked again at the end, when it costs a whole download.
      if (!options.replaceExisting() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw new AccessDeniedException(target.toString());
      }
      return new Download(params, target, file, options, caller);
    } catch (FileAlreadyExistsException e) {
      throw exists(target, e);
    } catch (IOException | SecurityException | ClosedFileSystemException e) {
      throw unwritable(target, e);
    }
  }

  /** Returns the file that a symbolic link leads to, which need not exist; or the path itself. */
  private static Path followed(Path target) throws IOException {
    Path file = target;
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(target.toString());
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return file;
  }

  private static boolean isSpecial(Path file) throws IOException {
    return Files.exists(file)
        && Files.readAttributes(file, BasicFileAttributes.class).isOther();
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** Writes a response to the file, or leaves the file unchanged if there is nothing to write. */
  SavedAsset save(ServedAsset asset) {
    if (asset.isNotModified() || asset.isRangeNotSatisfiable()) {
      asset.close();
      return new SavedAsset(target, asset.status(), asset.headers(), 0);
    }
    // In the same folder, because moving is atomic only within one file system. Created like any
    // other file, because Files.createTempFile would restrict the target to its owner.
    Path part = folder(file).resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.createFile(part);
      copyPermissions(part); // first, because the content may be for the owner's eyes only
      long length = write(asset, part);
      move(part);
      return new SavedAsset(target, asset.status(), asset.headers(), length);
    } catch (ClosedByInterruptException e) {
      throw interrupted();
    } catch (FileAlreadyExistsException e) {
      throw exists(target, e);
    } catch (IOException
        | SecurityException
        | UnsupportedOperationException // with those of file systems that can only be read
        | ClosedFileSystemException e) {
      throw unwritable(target, e);
    } finally {
      asset.close();
      delete(part);
    }
  }

  private static CallCancelledException interrupted() {
    // The status is missing if the application cleared it before the interrupt closed the channel.
    Thread.currentThread().interrupt();
    return new CallCancelledException(ID + ": the thread was interrupted during the call");
  }

  private long write(ServedAsset asset, Path part) throws IOException {
    long[] received = {0};
    long expected = asset.contentLength();
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
      try {
        copy(asset, out, received, expected);
        require(expected < 0 || received[0] == expected, received[0], expected);
      } catch (ConnectionException broken) {
        if (received[0] == expected) {
          return expected; // broke after the last byte
        }
        long whole = resume(asset, out, received, broken);
        if (received[0] != (expected < 0 ? whole : expected)) {
          throw broken;
        }
      }
    }
    return received[0];
  }

  private void copy(ServedAsset asset, OutputStream out, long[] received, long total)
      throws IOException {
    ProgressListener progress = options.progress();
    asset.response().copyTo((bytes, length) -> {
      out.write(bytes, 0, length);
      received[0] += length;
      if (progress != null) {
        progress.onProgress(received[0], total);
      }
    });
  }

  private static void require(boolean complete, long received, long expected) {
    if (!complete) {
      throw new ConnectionException(
          ID + ": the file breaks off after " + received + " of " + expected + " bytes",
          null,
          true);
    }
  }

  /**
   * Requests the rest, and writes it.
   *
   * @return the total number of bytes according to the rest
   * @throws ConnectionException {@code broken}, if the rest cannot be obtained
   */
  @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
  private long resume(
      ServedAsset asset, OutputStream out, long[] received, ConnectionException broken)
      throws IOException {
    ContentRange range = asset.contentRange();
    boolean unplaced = asset.isPartial() && (range == null || range.first() < 0);
    if (unplaced || !isResumable(asset)) {
      throw broken;
    }
    long first = asset.isPartial() && range != null ? range.first() : 0;
    long start = first + received[0];
    String last = asset.isPartial() && range != null ? Long.toString(range.last()) : "";
    String validator = Objects.requireNonNullElse(validator(asset), "");
    ServedAsset rest;
    try {
      rest = caller.resume(
          asset.response(),
          AssetsCalls.serveRest(params, "bytes=" + start + "-" + last, validator));
    } catch (ApiException | ConnectionException e) {
      broken.addSuppressed(e);
      throw broken;
    }
    try {
      ContentRange sent = rest.contentRange();
      if (!rest.isPartial()
          || sent == null
          || sent.first() != start
          || !Objects.equals(rest.eTag(), asset.eTag())
          || isOther(asset.header("Last-Modified"), rest.header("Last-Modified"))
          || isOther(asset.isPartial() ? total(range) : asset.contentLength(), sent.total())) {
        throw broken; // the rest belongs to another version
      }
      copy(rest, out, received, asset.contentLength());
      return sent.last() + 1 - first;
    } catch (ConnectionException e) {
      if (e != broken) {
        broken.addSuppressed(e);
      }
      throw broken;
    } finally {
      rest.close();
    }
  }

  private static boolean isResumable(ServedAsset asset) {
    String ranges = asset.header("Accept-Ranges");
    return ranges == null ? validator(asset) != null : ranges.strip().equalsIgnoreCase("bytes");
  }

  /** Returns the validator that identifies this version of the file, or null. */
  private static @Nullable String validator(ServedAsset asset) {
    String eTag = asset.eTag();
    if (eTag != null) {
      return eTag.startsWith("\"") ? eTag : null; // a weak one does not identify bytes
    }
    return asset.lastModified() == null ? null : asset.header("Last-Modified");
  }

  private static long total(@Nullable ContentRange range) {
    return range == null ? -1 : range.total();
  }

  /** Responses to {@code If-Range} may omit the date. */
  private static boolean isOther(@Nullable String date, @Nullable String otherDate) {
    return otherDate != null && !otherDate.equals(date);
  }

  private static boolean isOther(long length, long otherLength) {
    return length >= 0 && otherLength >= 0 && length != otherLength;
  }

  /** Gives the new file the permissions of the one that it replaces. */
  private void copyPermissions(Path part) throws IOException {
    PosixFileAttributeView present = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
    if (present != null && view != null && Files.exists(file)) {
      view.setPermissions(present.readAttributes().permissions());
    }
  }

  private void move(Path part) throws IOException {
    if (!options.replaceExisting()) {
      moveToNew(part);
      return;
    }
    try {
      // Both, because the file system of a ZIP file ignores the first one.
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives the file a second name, which is atomic, unlike a move that replaces nothing. */
  private void moveToNew(Path part) throws IOException {
    try {
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(part, target); // the file system has no hard links
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException | RuntimeException e) {
      // A more relevant exception is being thrown, or none is needed.
    }
  }

  private static FileAccessException exists(Path target, FileAlreadyExistsException e) {
    return new FileAccessException(
        ID + ": " + target + " exists already; call replaceExisting(true) to replace it", e);
  }

  private static FileAccessException unwritable(Path target, Exception e) {
    return new FileAccessException(ID + ": cannot write " + target + ": " + e, e);
  }
}
