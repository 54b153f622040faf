package com.beeper.desktop.internal.oauth;

import com.beeper.desktop.FileAccessException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that only their owner can read and write: by POSIX permissions, or by an access control list
 * where there are none, as on Windows. Stateless, and therefore thread-safe.
 */
public final class OwnerOnlyFiles {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private static final Set<PosixFilePermission> WRITING_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private static final Set<PosixFilePermission> ACCESS_BY_OTHERS = EnumSet.of(
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE);

  private static final Set<AclEntryPermission> CHANGING = EnumSet.of(
      AclEntryPermission.ADD_FILE,
      AclEntryPermission.DELETE_CHILD,
      AclEntryPermission.WRITE_ACL,
      AclEntryPermission.WRITE_OWNER);

  private static final Set<AclEntryPermission> READING_OR_CHANGING = EnumSet.of(
      AclEntryPermission.READ_DATA,
      AclEntryPermission.WRITE_DATA,
      AclEntryPermission.WRITE_ACL,
      AclEntryPermission.WRITE_OWNER);

  private OwnerOnlyFiles() {}

  /**
   * Reads a file whole.
   *
   * @throws IOException if it cannot be read, or has more bytes than allowed
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(maxBytes + 1);
      if (content.length > maxBytes) {
        throw new IOException("the file has more than " + maxBytes + " bytes");
      }
      return content;
    }
  }

  /**
   * Writes a file, in place of an earlier one, atomically. A folder that does not exist is created for
   * the owner alone.
   *
   * @throws FileAccessException if others can write in the folder, or the file system cannot restrict
   *     access
   */
  public static void write(Path folder, Path file, byte[] content) throws IOException {
    createFolder(folder);
    checkFolder(folder);
    Path draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      createFile(draft);
      try (SeekableByteChannel out = Files.newByteChannel(draft, StandardOpenOption.WRITE)) {
        for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
          out.write(rest);
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Checks that only the owner can read or write a file and write in its folder.
   *
   * @throws java.nio.file.NoSuchFileException if the folder or the file does not exist
   * @throws FileAccessException if others have access
   */
  public static void check(Path folder, Path file) throws IOException {
    checkFolder(folder);
    if (isAccessible(file, ACCESS_BY_OTHERS, READING_OR_CHANGING)) {
      throw new FileAccessException(
          "The access token file " + file + " can be read or written by other users. Revoke its"
              + " token in the settings of Beeper Desktop, delete the file and sign in again.",
          null);
    }
  }

  private static void checkFolder(Path folder) throws IOException {
    if (isAccessible(folder, WRITING_BY_OTHERS, CHANGING)) {
      throw new FileAccessException(
          "Other users can write in " + folder + ", and could replace access tokens. Choose another"
              + " folder, or take their permission away.",
          null);
    }
  }

  private static boolean isAccessible(
      Path path, Set<PosixFilePermission> permissions, Set<AclEntryPermission> rights)
      throws IOException {
    PosixFileAttributeView posix = posix(path);
    if (posix != null) {
      return posix.readAttributes().permissions().stream().anyMatch(permissions::contains);
    }
    AclFileAttributeView acl = acl(path);
    UserPrincipal user = user(path);
    UserPrincipal owner = acl.getOwner();
    return acl.getAcl().stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW)
        .filter(entry -> !entry.principal().equals(user) && !entry.principal().equals(owner))
        .anyMatch(entry -> entry.permissions().stream().anyMatch(rights::contains));
  }

  private static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (posix(folder) != null) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      return;
    }
    AclFileAttributeView view = acl(folder);
    List<AclEntry> acl = aclOfOwner(folder, true);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(folder, attribute(acl));
    } catch (UnsupportedOperationException e) {
      // Some file systems have lists, but not from the first moment of a file.
      Files.createDirectory(folder);
      view.setAcl(acl);
    }
  }

  /** Creates an empty file, so that its content is never accessible to others. */
  private static void createFile(Path file) throws IOException {
    if (posix(file) != null) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
      return;
    }
    List<AclEntry> acl = aclOfOwner(file, false);
    try {
      Files.createFile(file, attribute(acl));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file); // see createFolder
      acl(file).setAcl(acl);
    }
  }

  private static FileAttribute<List<AclEntry>> attribute(List<AclEntry> acl) {
    return new FileAttribute<>() {
      @Override
      public String name() {
        return "acl:acl";
      }

      @Override
      public List<AclEntry> value() {
        return acl;
      }
    };
  }

  private static List<AclEntry> aclOfOwner(Path path, boolean inherited) throws IOException {
    AclEntry.Builder entry = AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(user(path))
        .setPermissions(EnumSet.allOf(AclEntryPermission.class));
    if (inherited) {
      entry.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
    }
    return List.of(entry.build());
  }

  private static UserPrincipal user(Path path) throws IOException {
    return path.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  private static @Nullable PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  private static AclFileAttributeView acl(Path path) {
    AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view == null) {
      throw new FileAccessException(
          "The file system of " + path + " cannot restrict access to the owner of a file. Choose"
              + " another folder for access tokens.",
          null);
    }
    return view;
  }
}
