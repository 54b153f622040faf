package com.beeper.desktop.testkit.internal.app;

import com.beeper.desktop.testkit.internal.IdGenerator;
import com.beeper.desktop.testkit.internal.events.EventHub;
import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.oauth.FakeToken;
import com.beeper.desktop.testkit.internal.oauth.IssuedTokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of the app and its encryption: the signed-in user, the remaining steps until messages
 * can be read, and the device verifications. Guarded by the monitor of {@code ServerState}.
 */
public final class SetupState {

  /** The code that each e-mail contains. */
  public static final String CODE = "123456";

  /** The recovery key of the user's account. */
  public static final String RECOVERY_KEY = "EsTB fake reco very keyy four five sixx seve";

  /** The code that the user's other device displays. */
  public static final String OTHER_DEVICE_CODE = "fake-code-of-the-other-device";

  private static final String HOMESERVER = "https://matrix.beeper.com";

  /** A sign-in in progress. */
  private static final class Request {
    private @Nullable String email;
    private @Nullable String leadToken;
  }

  private final InstantSource clock;
  private final IdGenerator ids;
  private final EventHub events;
  private final IssuedTokens tokens;
  private final Map<String, Request> requests = new HashMap<>();
  private final Map<String, FakeVerification> verifications = new LinkedHashMap<>();
  private final Set<String> newcomers = new HashSet<>();
  private final Set<String> takenUsernames = new HashSet<>();
  private boolean otherDeviceActsAtOnce;
  private String state = "ready";
  private String userId = "@me:beeper.com";
  private String deviceId = "FAKEDEVICE";
  private String recoveryKey = RECOVERY_KEY;
  private @Nullable String newRecoveryKey;

  /** Creates a state that is signed in and ready. */
  public SetupState(InstantSource clock, IdGenerator ids, EventHub events, IssuedTokens tokens) {
    this.clock = clock;
    this.ids = ids;
    this.events = events;
    this.tokens = tokens;
  }

  /** Signs out. */
  public void signOut() {
    verifications.clear();
    change("needs-login");
  }

  /** Marks an e-mail address as one without an account. */
  public void newcomer(String email) {
    newcomers.add(email.toLowerCase(Locale.ROOT));
  }

  /** Marks a user name as taken. */
  public void takenUsername(String name) {
    takenUsernames.add(name.toLowerCase(Locale.ROOT));
  }

  /** Sets whether the other device accepts verifications at once. */
  public void otherDeviceActsAtOnce(boolean atOnce) {
    otherDeviceActsAtOnce = atOnce;
  }

  /** Returns whether the app is signed out. */
  boolean isSignedOut() {
    return state.equals("needs-login");
  }

  /** Starts a sign-in. */
  String start() {
    String id = "setup_" + ids.letters(16);
    requests.put(id, new Request());
    return id;
  }

  private Request request(String id) {
    Request request = requests.get(id);
    if (request == null) {
      throw RejectionException.notFound("setup request");
    }
    return request;
  }

  void email(String requestId, String email) {
    request(requestId).email = email;
  }

  /** Checks the code and returns the credentials, or the registration of a newcomer. */
  JsonObject respond(String requestId, String code) {
    Request request = request(requestId);
    String email = request.email;
    if (email == null) {
      throw RejectionException.conflict("No code was requested");
    }
    if (!code.equals(CODE)) {
      throw RejectionException.unprocessable("The code is wrong", "body", "response");
    }
    String name = email.split("@", 2)[0].toLowerCase(Locale.ROOT);
    if (!newcomers.contains(email.toLowerCase(Locale.ROOT))) {
      requests.remove(requestId);
      return signIn(name, "needs-verification");
    }
    String leadToken = "lead_" + ids.letters(16);
    request.leadToken = leadToken;
    return new JsonObject()
        .put("registrationRequired", true)
        .put("setupRequestID", requestId)
        .put("leadToken", leadToken)
        .put("usernameSuggestions", List.of(name, name + "1"))
        .put(
            "copy",
            new JsonObject()
                .put("title", "Choose your username")
                .put("usernamePlaceholder", "Username")
                .put("submit", "Continue")
                .put(
                    "terms",
                    "By continuing, you agree to the Terms of Use and acknowledge the Privacy"
                        + " Policy."));
  }

  JsonObject register(String requestId, String leadToken, String username) {
    Request request = request(requestId);
    if (!leadToken.equals(request.leadToken)) {
      throw RejectionException.unprocessable(
          "The lead token does not belong to this request", "body", "leadToken");
    }
    if (!takenUsernames.add(username.toLowerCase(Locale.ROOT))) {
      throw RejectionException.conflict("The user name is taken");
    }
    requests.remove(requestId);
    return signIn(username, "needs-cross-signing-setup");
  }

  private JsonObject signIn(String name, String next) {
    userId = "@" + name + ":beeper.com";
    deviceId = ids.letters(10).toUpperCase(Locale.ROOT);
    String token = "syt_" + ids.letters(24);
    // A client that signs in has no other token for the following steps.
    tokens.add(new FakeToken(
        token, "token_" + deviceId, null, Set.of("read", "write"), clock.instant(), null));
    change(next);
    return new JsonObject()
        .put("matrix", identity().put("accessToken", token))
        .put("session", json());
  }

  void verifyRecoveryKey(String key) {
    if (!key.equals(recoveryKey)) {
      throw RejectionException.unprocessable("The recovery key is wrong", "body", "recoveryKey");
    }
    change("ready");
  }

  String resetRecoveryKey(@Nullable String existing) {
    if (existing != null && !existing.equals(recoveryKey)) {
      throw RejectionException.unprocessable(
          "The recovery key is wrong", "body", "existingRecoveryKey");
    }
    String key = ids.letters(32);
    newRecoveryKey = key;
    return key;
  }

  void confirmRecoveryKey(String key) {
    if (newRecoveryKey == null) {
      throw RejectionException.conflict("No new recovery key was made");
    }
    if (!key.equals(newRecoveryKey)) {
      throw RejectionException.unprocessable(
          "This is not the new recovery key", "body", "recoveryKey");
    }
    recoveryKey = key;
    newRecoveryKey = null;
    change("ready");
  }

  /** Returns the open verifications. */
  public List<FakeVerification> open() {
    return verifications.values().stream().filter(FakeVerification::isOpen).toList();
  }

  FakeVerification verification(String id) {
    FakeVerification verification = verifications.get(id);
    if (verification == null) {
      throw RejectionException.notFound("verification");
    }
    return verification;
  }

  /** Starts a verification, from this device or from the other one. */
  public FakeVerification verify(
      boolean incoming, @Nullable String purpose, @Nullable String otherUserId) {
    if (isSignedOut()) {
      throw RejectionException.conflict("The app is signed out");
    }
    FakeVerification verification = new FakeVerification(
        "verification_" + ids.letters(12),
        incoming,
        purpose == null ? (state.equals("ready") ? "device" : "login") : purpose,
        otherUserId == null ? userId : otherUserId,
        "fake-code-" + ids.letters(24));
    verifications.put(verification.id(), verification);
    if (otherDeviceActsAtOnce) {
      verification.otherAccepts();
    }
    changed();
    return verification;
  }

  /** Checks the scanned code of the other device. */
  FakeVerification scan(String data) {
    if (!data.equals(OTHER_DEVICE_CODE)) {
      throw RejectionException.unprocessable(
          "The code is not that of the other device", "body", "data");
    }
    List<FakeVerification> open = open();
    FakeVerification verification =
        open.isEmpty() ? verify(false, null, null) : open.get(open.size() - 1);
    verification.scanned();
    changed(verification);
    return verification;
  }

  /** Updates the state after the change of a verification, and publishes it. */
  public void changed(FakeVerification verification) {
    if (verification.isDone() && !isSignedOut()) {
      state = "ready";
    }
    changed();
  }

  private void change(String newState) {
    state = newState;
    changed();
  }

  private void changed() {
    events.appStateChanged(json());
  }

  private JsonObject identity() {
    return new JsonObject()
        .put("userID", userId)
        .put("deviceID", deviceId)
        .put("homeserver", HOMESERVER);
  }

  /** Returns the JSON of the schema {@code AppStateSnapshot}. */
  JsonObject json() {
    boolean ready = state.equals("ready");
    boolean signedIn = !isSignedOut();
    boolean crossSigning = signedIn && !state.equals("needs-cross-signing-setup");
    JsonObject e2ee = new JsonObject()
        .put("initialized", signedIn)
        .put("crossSigning", crossSigning)
        .put("secretStorage", crossSigning)
        .put("keyBackup", crossSigning)
        .put("verified", ready)
        .put("firstSyncDone", ready)
        .put("hasBackedUpRecoveryKey", ready)
        .put(
            "secrets",
            new JsonObject()
                .put("masterKey", ready)
                .put("selfSigningKey", ready)
                .put("userSigningKey", ready)
                .put("megolmBackupKey", ready)
                .put("recoveryKey", ready));
    JsonObject json = new JsonObject().put("state", state).put("e2ee", e2ee);
    if (signedIn) {
      json.put("matrix", identity());
    }
    List<FakeVerification> open = new ArrayList<>(open());
    if (!open.isEmpty()) {
      json.put("verification", open.get(open.size() - 1).json());
    }
    return json;
  }
}
