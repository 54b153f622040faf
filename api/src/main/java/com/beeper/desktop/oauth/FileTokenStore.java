package com.beeper.desktop.oauth;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.FileAccessException;
import com.beeper.desktop.internal.oauth.OwnerOnlyFiles;
import com.beeper.desktop.internal.transport.Arguments;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps access tokens in files that only the user who runs the application can read: one file for
 * each server, in one folder.
 *
 * <pre>{@code
 * TokenStore store = FileTokenStore.ofApplication("example-app");
 * }</pre>
 *
 * <p>Folders and files are created for their owner alone: with the permissions {@code rwx------} and
 * {@code rw-------} where the file system has POSIX permissions, and with an access control list of
 * one entry on Windows. Files are replaced atomically, so several processes can use one folder. The
 * content is not encrypted: programs of the same user can read it.
 *
 * <p>A file that others can read or write, and a folder in which others can write, are refused with
 * {@link FileAccessException}. Their permissions are not repaired, because a token that others could
 * read must be revoked. All methods also throw this exception if a file cannot be read or written.
 *
 * <p>Thread-safe.
 */
public final class FileTokenStore implements TokenStore {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** The largest file that is read. */
  private static final int MAX_BYTES = 64 * 1024;

  private final Path folder;

  private FileTokenStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns a store in a folder.
   *
   * @param folder the folder; the store creates it with the first token
   * @return a new store
   * @throws IllegalArgumentException if the folder is null
   */
  public static FileTokenStore inFolder(Path folder) {
    return new FileTokenStore(Arguments.requireNonNull(folder, "folder"));
  }

  /**
   * Returns a store in the folder for settings of the user: below {@code %APPDATA%} on Windows,
   * {@code ~/Library/Application Support} on macOS, and {@code $XDG_CONFIG_HOME}, by default {@code
   * ~/.config}, elsewhere.
   *
   * @param name the name of the application, which becomes the name of a folder: letters, digits,
   *     dots, hyphens and underscores
   * @return a new store
   * @throws IllegalArgumentException if the name is null or has other characters
   * @throws ConfigurationException if the user has no home folder
   */
  public static FileTokenStore ofApplication(String name) {
    if (!NAME.matcher(Arguments.requireNonNull(name, "name")).matches()) {
      throw new IllegalArgumentException("name must consist of letters, digits, dots, hyphens and"
          + " underscores, and start with a letter or digit");
    }
    Path settings = settings(
        System.getProperty("os.name", ""), System.getProperty("user.home", ""), System::getenv);
    return new FileTokenStore(settings.resolve(name).resolve("beeper-desktop"));
  }

  /** Returns the folder for the settings of all applications of the user. */
  static Path settings(String system, String home, Function<String, @Nullable String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    String variable = os.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME";
    String configured = os.startsWith("mac") ? null : environment.apply(variable);
    if (configured != null && Path.of(configured).isAbsolute()) {
      return Path.of(configured);
    }
    if (home.isBlank() || home.equals("?")) {
      throw new ConfigurationException("The user has no home folder for access tokens (the system"
          + " property user.home is " + home + "). Call FileTokenStore.inFolder(…).");
    }
    List<String> below = os.startsWith("windows")
        ? List.of("AppData", "Roaming")
        : os.startsWith("mac") ? List.of("Library", "Application Support") : List.of(".config");
    return Path.of(home, below.toArray(new String[0]));
  }

  @Override
  public @Nullable OAuthToken load(URI baseUrl) {
    Path file = file(baseUrl);
    try {
      OwnerOnlyFiles.check(folder, file);
      byte[] content = OwnerOnlyFiles.read(file, MAX_BYTES);
      return parse(file, new String(content, StandardCharsets.UTF_8), baseUrl);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw failed("read", file, e);
    }
  }

  @Override
  public void save(URI baseUrl, OAuthToken token) {
    Path file = file(baseUrl);
    Properties properties = new Properties();
    properties.setProperty("base_url", baseUrl.toString());
    properties.setProperty(
        "access_token", Arguments.requireNonNull(token, "token").value());
    properties.setProperty(
        "scope", String.join(" ", token.scopes().stream().sorted().toList()));
    Instant expiresAt = token.expiresAt();
    if (expiresAt != null) {
      properties.setProperty("expires_at", expiresAt.toString());
    }
    String clientId = token.clientId();
    if (clientId != null) {
      properties.setProperty("client_id", clientId);
    }
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "Access token of Beeper Desktop. Keep it secret.");
      OwnerOnlyFiles.write(folder, file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed("written", file, e);
    }
  }

  @Override
  public void delete(URI baseUrl) {
    Path file = file(baseUrl);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("deleted", file, e);
    }
  }

  private static OAuthToken parse(Path file, String text, URI baseUrl) throws IOException {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(text));
      String token = properties.getProperty("access_token");
      if (token == null || !baseUrl.toString().equals(properties.getProperty("base_url"))) {
        throw unreadable(file, null);
      }
      String expiresAt = properties.getProperty("expires_at");
      String scope = properties.getProperty("scope", "").strip();
      return OAuthToken.builder(token)
          .scopes(scope.isEmpty() ? List.of() : List.of(scope.split("\\s+")))
          .expiresAt(expiresAt == null ? null : Instant.parse(expiresAt))
          .clientId(properties.getProperty("client_id"))
          .build();
    } catch (IllegalArgumentException | DateTimeException | ConfigurationException e) {
      throw unreadable(file, e);
    }
  }

  private static FileAccessException unreadable(Path file, @Nullable Exception cause) {
    return new FileAccessException(
        file + " has no access token in the form of this SDK. Delete it and sign in again.", cause);
  }

  private static FileAccessException failed(String verb, Path file, IOException cause) {
    return new FileAccessException(
        "The access token file " + file + " cannot be " + verb + ": " + cause, cause);
  }

  /** Returns the file of a server: its host and port for people, and a hash of the whole URL. */
  private Path file(URI baseUrl) {
    String url = Arguments.requireNonNull(baseUrl, "baseUrl").toString();
    String authority = baseUrl.getRawAuthority() == null ? "" : baseUrl.getRawAuthority();
    String readable = authority.replaceAll("[^A-Za-z0-9.]+", "-");
    if (readable.length() > 100) {
      readable = readable.substring(0, 100);
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(readable + "-" + HexFormat.of().formatHex(hash, 0, 6) + ".properties");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  /** Returns the folder. */
  @Override
  public String toString() {
    return "FileTokenStore[" + folder + "]";
  }
}
