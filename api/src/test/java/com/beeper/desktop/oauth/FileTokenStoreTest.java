package com.beeper.desktop.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.FileAccessException;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on file systems in memory: with POSIX permissions, as on Unix, and with lists, as on Windows. */
class FileTokenStoreTest {

  private static final URI LOCAL = URI.create("http://localhost:23373");
  private static final URI OTHER = URI.create("https://desk.example.com/beeper");

  private static final OAuthToken TOKEN = OAuthToken.builder("t0k=en:\\u0041!#")
      .scopes(List.of("read", "write"))
      .expiresAt(Instant.parse("2026-11-28T12:00:00.123Z"))
      .clientId("client 1")
      .build();

  private final List<FileSystem> opened = new ArrayList<>();

  enum Access {
    POSIX,
    LIST
  }

  private Path folder(Access access) {
    Configuration.Builder configuration = (access == Access.POSIX
            ? Configuration.unix()
            : Configuration.windows())
        .toBuilder().setAttributeViews("basic", "owner", access == Access.POSIX ? "posix" : "acl");
    FileSystem system = Jimfs.newFileSystem(configuration.build());
    opened.add(system);
    return system.getPath("home", "settings", "app");
  }

  @AfterEach
  void close() throws IOException {
    for (FileSystem system : opened) {
      system.close();
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder) {
    assertThat(files(folder)).hasSize(1);
    return files(folder).get(0);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static AclFileAttributeView list(Path path) {
    return Files.getFileAttributeView(path, AclFileAttributeView.class);
  }

  @ParameterizedTest
  @EnumSource
  void returnsWhatWasSavedForEachServer(Access access) {
    Path folder = folder(access);
    TokenStore store = FileTokenStore.inFolder(folder);
    OAuthToken other = OAuthToken.builder("other").build();
    assertThat(store.load(LOCAL)).isNull();
    store.delete(LOCAL);

    store.save(LOCAL, OAuthToken.builder("first").build());
    store.save(LOCAL, TOKEN);
    store.save(OTHER, other);

    assertThat(store.load(LOCAL)).isEqualTo(TOKEN);
    assertThat(FileTokenStore.inFolder(folder).load(OTHER)).isEqualTo(other);
    assertThat(files(folder)).hasSize(2);
    store.delete(LOCAL);
    assertThat(store.load(LOCAL)).isNull();
    assertThat(store.load(OTHER)).isEqualTo(other);
  }

  @Test
  void describesItselfByItsFolder() {
    assertThat(FileTokenStore.inFolder(Path.of("tokens"))).hasToString("FileTokenStore[tokens]");
  }

  @Test
  void namesFileAfterServer() {
    Path folder = folder(Access.POSIX);
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);

    assertThat(file(folder).getFileName().toString())
        .matches("localhost-23373-[0-9a-f]{12}\\.properties");
  }

  @Test
  void createsFoldersAndFilesForTheirOwnerAlone() throws IOException {
    Path folder = folder(Access.POSIX);
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("..").normalize())).isEqualTo("rwx------");
    assertThat(permissions(file(folder))).isEqualTo("rw-------");
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);
    assertThat(permissions(file(folder))).isEqualTo("rw-------");
  }

  @Test
  void createsFilesForTheirOwnerAloneOnDisk(@TempDir Path temporary) throws IOException {
    assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = temporary.resolve("a").resolve("b");
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(file(folder))).isEqualTo("rw-------");
    assertThat(FileTokenStore.inFolder(folder).load(LOCAL)).isEqualTo(TOKEN);
  }

  @Test
  void createsFoldersAndFilesWithListOfOneEntry() throws IOException {
    Path folder = folder(Access.LIST);
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);

    for (Path path : List.of(folder, file(folder))) {
      assertThat(list(path).getAcl()).hasSize(1).allSatisfy(entry -> {
        assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
        assertThat(entry.principal().getName()).isEqualTo(System.getProperty("user.name"));
        assertThat(entry.permissions()).contains(AclEntryPermission.READ_DATA);
      });
    }
    assertThat(list(folder).getAcl().get(0).flags())
        .as("files of the folder have the same list")
        .containsExactlyInAnyOrder(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
    assertThat(list(file(folder)).getAcl().get(0).flags()).isEmpty();
  }

  @Test
  void leavesPermissionsOfExistingFolder() throws IOException {
    Path folder = folder(Access.POSIX);
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    FileTokenStore.inFolder(folder).save(LOCAL, TOKEN);

    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(file(folder))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void refusesFileThatOthersCanReadOrWrite(String permissions) throws IOException {
    Path folder = folder(Access.POSIX);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    Files.setPosixFilePermissions(file(folder), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> store.load(LOCAL))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining(file(folder).toString())
        .hasMessageContaining("Revoke")
        .hasMessageContaining("sign in again")
        .hasMessageNotContaining(TOKEN.value());
    store.delete(LOCAL);
    store.save(LOCAL, TOKEN);
    assertThat(store.load(LOCAL)).isEqualTo(TOKEN);
  }

  @Test
  void refusesFileThatListOpensToOthers() throws IOException {
    Path folder = folder(Access.LIST);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    open(file(folder), AclEntryType.ALLOW, AclEntryPermission.READ_DATA);

    assertThatThrownBy(() -> store.load(LOCAL))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("sign in again");
  }

  @Test
  void acceptsFileWhoseListDeniesAccessOrAllowsHarmlessAccess() throws IOException {
    Path folder = folder(Access.LIST);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    open(file(folder), AclEntryType.DENY, AclEntryPermission.READ_DATA);
    open(file(folder), AclEntryType.ALLOW, AclEntryPermission.READ_ATTRIBUTES);

    assertThat(store.load(LOCAL)).isEqualTo(TOKEN);
  }

  private static void open(Path path, AclEntryType type, AclEntryPermission permission)
      throws IOException {
    List<AclEntry> entries = new ArrayList<>(list(path).getAcl());
    entries.add(AclEntry.newBuilder()
        .setType(type)
        .setPrincipal(
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("Everyone"))
        .setPermissions(permission)
        .build());
    list(path).setAcl(entries);
  }

  @ParameterizedTest
  @EnumSource
  void refusesFolderInWhichOthersCanWrite(Access access) throws IOException {
    Path folder = folder(access);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    if (access == Access.POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    } else {
      open(folder, AclEntryType.ALLOW, AclEntryPermission.ADD_FILE);
    }

    assertThatThrownBy(() -> store.load(LOCAL))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("could replace access tokens");
    assertThatThrownBy(() -> store.save(LOCAL, TOKEN)).isInstanceOf(FileAccessException.class);
  }

  @Test
  void refusesFileSystemWithoutAccessControl() {
    FileSystem system = Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setAttributeViews("basic").build());
    opened.add(system);
    Path folder = system.getPath("tokens");

    assertThatThrownBy(() -> FileTokenStore.inFolder(folder).save(LOCAL, TOKEN))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("cannot restrict access")
        .hasMessageContaining("another folder");
    assertThat(files(system.getPath("."))).noneMatch(path -> path.endsWith("tokens"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "access_token=x",
        "base_url=http://localhost:23373",
        "base_url=http://localhost:1\naccess_token=x",
        "base_url=http://localhost:23373\naccess_token=x\nexpires_at=soon",
        "base_url=http://localhost:23373\naccess_token=a b",
        "base_url=\\u00"
      })
  void refusesFileWithOtherContent(String content) throws IOException {
    Path folder = folder(Access.POSIX);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    Files.writeString(file(folder), content);

    assertThatThrownBy(() -> store.load(LOCAL))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("Delete it and sign in again");
  }

  @Test
  void refusesFileThatIsTooLarge() throws IOException {
    Path folder = folder(Access.POSIX);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    String content = Files.readString(file(folder)) + "#";
    Files.writeString(file(folder), content + " ".repeat(64 * 1024 - content.length()));
    assertThat(store.load(LOCAL)).isEqualTo(TOKEN);
    Files.writeString(file(folder), content + " ".repeat(64 * 1024 - content.length() + 1));

    assertThatThrownBy(() -> store.load(LOCAL))
        .isInstanceOf(FileAccessException.class)
        .hasMessageContaining("more than 65536 bytes");
  }

  @Test
  void leavesNoDraftWhenFileCannotBeReplaced() throws IOException {
    Path folder = folder(Access.POSIX);
    TokenStore store = FileTokenStore.inFolder(folder);
    store.save(LOCAL, TOKEN);
    Path file = file(folder);
    Files.delete(file);
    Files.createDirectory(file);
    Files.createFile(file.resolve("inside"));

    assertThatThrownBy(() -> store.save(LOCAL, TOKEN)).isInstanceOf(FileAccessException.class);
    assertThat(files(folder)).containsExactly(file);
  }

  /** Each reader sees one of the tokens, whole. */
  @Test
  void replacesFileAtomically() {
    TokenStore store = FileTokenStore.inFolder(folder(Access.POSIX));
    List<OAuthToken> tokens =
        List.of(TOKEN, OAuthToken.builder("x".repeat(5_000)).build());
    store.save(LOCAL, TOKEN);

    CompletableFuture<?>[] writers = IntStream.range(0, 2)
        .mapToObj(writer -> CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 200; i++) {
            store.save(LOCAL, tokens.get(writer));
          }
        }))
        .toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Void> all = CompletableFuture.allOf(writers);
    while (!all.isDone()) {
      assertThat(store.load(LOCAL)).isIn(tokens);
    }
    all.join();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /home/ada, , , /home/ada/.config",
    "Linux, /home/ada, /etc/ada, , /etc/ada",
    "Linux, /home/ada, relative, , /home/ada/.config",
    "FreeBSD, /home/ada, , , /home/ada/.config",
    "Mac OS X, /Users/ada, /etc/ada, , /Users/ada/Library/Application Support",
    "Windows 11, /Users/ada, /etc/ada, /roaming, /roaming",
    "Windows 11, /Users/ada, , , /Users/ada/AppData/Roaming"
  })
  void findsSettingsOfTheUser(
      String system, String home, String xdg, String appData, String expected) {
    Map<String, String> environment = new HashMap<>();
    environment.put("XDG_CONFIG_HOME", xdg);
    environment.put("APPDATA", appData);

    assertThat(FileTokenStore.settings(system, home, environment::get))
        .isEqualTo(Path.of(expected));
  }

  @Test
  void saysWhatToDoWithoutHomeFolder() {
    assertThatThrownBy(() -> FileTokenStore.settings("Linux", "?", name -> null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("FileTokenStore.inFolder(…)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "a\\b", ".hidden", "a b"})
  void refusesNameThatIsNoFolder(String name) {
    assertThatThrownBy(() -> FileTokenStore.ofApplication(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }
}
