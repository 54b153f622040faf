package com.beeper.desktop.internal.assets;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.ContentRange;
import com.beeper.desktop.assets.SavedAsset;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@code assets.serve} sends into a file, which appears when it is whole. If the
 * connection breaks, the rest is asked for once.
 */
final class Download {

  private static final String ID = "assets.serve";

  private final AssetServeParams params;
  private final Path target;

  private Download(AssetServeParams params, Path target) {
    this.params = params;
    this.target = target;
  }

  /**
   * Prepares a download.
   *
   * @throws UncheckedIOException if nothing can be written there
   */
  static Download to(AssetServeParams params, Path target) {
    Download download = new Download(params, target);
    if (Files.isDirectory(target)) {
      throw unwritable(target, new FileSystemException(target.toString(), null, "is a directory"));
    }
    if (!Files.isDirectory(download.folder())) {
      throw unwritable(target, new NoSuchFileException(download.folder().toString()));
    }
    return download;
  }

  private Path folder() {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target.toAbsolutePath() : parent;
  }

  /** Writes an answer to the file, or leaves that alone if there is nothing to write. */
  SavedAsset save(ServedAsset asset) {
    if (asset.isNotModified() || asset.isRangeNotSatisfiable()) {
      asset.close();
      return new SavedAsset(target, asset.status(), asset.headers(), 0);
    }
    // In the same folder, as moving is atomic only within one file system. Opened as any other
    // file, since Files.createTempFile would hide it, and so the target, from other users.
    Path part = folder().resolve("." + UUID.randomUUID() + ".part");
    try {
      long length = write(asset, part);
      move(part);
      return new SavedAsset(target, asset.status(), asset.headers(), length);
    } catch (ClosedByInterruptException e) {
      throw new CallCancelledException(ID + ": the thread was interrupted during the call");
    } catch (IOException e) {
      throw unwritable(target, e);
    } finally {
      asset.close();
      delete(part);
    }
  }

  private long write(ServedAsset asset, Path part) throws IOException {
    long[] received = {0};
    long expected = asset.contentLength();
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      try {
        copy(asset, out, received);
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

  private static void copy(ServedAsset asset, OutputStream out, long[] received)
      throws IOException {
    asset.answer().copyTo((bytes, length) -> {
      out.write(bytes, 0, length);
      received[0] += length;
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
   * Asks for the rest, and writes it.
   *
   * @return how many bytes there are in all, as far as the rest tells
   * @throws ConnectionException the one that is given, if the rest cannot be had
   */
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
      rest = asset
          .answer()
          .again(AssetsCalls.serveRest(params, "bytes=" + start + "-" + last, validator));
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
        throw broken; // it does not continue what is here
      }
      copy(rest, out, received);
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

  /** Returns what tells this version of the file from every other, or null. */
  private static @Nullable String validator(ServedAsset asset) {
    String eTag = asset.eTag();
    if (eTag != null) {
      return eTag.startsWith("\"") ? eTag : null; // a weak one does not tell bytes apart
    }
    return asset.lastModified() == null ? null : asset.header("Last-Modified");
  }

  private static long total(@Nullable ContentRange range) {
    return range == null ? -1 : range.total();
  }

  /** Answers to {@code If-Range} may leave the date out. */
  private static boolean isOther(@Nullable String date, @Nullable String otherDate) {
    return otherDate != null && !otherDate.equals(date);
  }

  private static boolean isOther(long length, long otherLength) {
    return length >= 0 && otherLength >= 0 && length != otherLength;
  }

  private void move(Path part) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // There is a better exception on its way, or none of interest.
    }
  }

  private static UncheckedIOException unwritable(Path target, IOException e) {
    return new UncheckedIOException(ID + ": cannot write " + target + ": " + e, e);
  }
}
