package com.beeper.desktop.tck.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An issuer of certificates for one test run. No key has to be stored, and no certificate expires.
 * The JDK can read certificates but not write them; this class encodes them in DER (RFC 5280).
 */
public final class Certificates {

  /** The password of every key store of this class. */
  public static final char[] PASSWORD = "for tests only".toCharArray();

  private static final byte[] ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
  private static final byte[] COMMON_NAME = oid(0x55, 4, 3);
  private static final byte[] TRUE = {1, 1, (byte) 0xff};
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The issuer that the rules trust. */
  public static final Certificates TRUSTED = new Certificates("Transport TCK");

  private final AtomicInteger serial = new AtomicInteger();
  private final String name;
  private final KeyPair keys;
  private final Certificate own;

  /**
   * Creates an issuer.
   *
   * @param name its name
   */
  public Certificates(String name) {
    this.name = name;
    try {
      keys = newKeys();
      // Basic constraints: an issuer.
      byte[] extension = sequence(oid(0x55, 0x1d, 0x13), TRUE, tagged(4, sequence(TRUE)));
      own = certificate(name, keys, Duration.ofDays(1), extension);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot create certificates", e);
    }
  }

  /** Returns a trust store that contains the issuer. */
  public KeyStore trust() throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setCertificateEntry("issuer", own);
    return store;
  }

  /**
   * Returns a key store with a new key and a certificate for it.
   *
   * @param host a name or an IPv4 address
   * @param validFor the remaining validity; negative for an expired certificate
   */
  public KeyStore identity(String host, Duration validFor)
      throws GeneralSecurityException, IOException {
    KeyPair subject = newKeys();
    byte[] alternative = host.matches("[0-9.]+")
        ? tagged(0x87, InetAddress.getByName(host).getAddress())
        : tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
    byte[] extension = sequence(oid(0x55, 0x1d, 0x11), tagged(4, sequence(alternative)));
    Certificate certificate = certificate(host, subject, validFor, extension);
    KeyStore store = emptyStore();
    store.setKeyEntry("key", subject.getPrivate(), PASSWORD, new Certificate[] {certificate, own});
    return store;
  }

  /** Returns the TLS context of a server that trusts client certificates of this issuer. */
  public SSLContext server(KeyStore identity) throws GeneralSecurityException, IOException {
    KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(identity, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trust());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** Returns the TLS context of a server with a certificate that is valid for a host. */
  public SSLContext server(String host) throws GeneralSecurityException, IOException {
    return server(identity(host, Duration.ofDays(1)));
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private Certificate certificate(
      String subject, KeyPair subjectKeys, Duration validFor, byte[] extension)
      throws GeneralSecurityException, IOException {
    Instant until = Instant.now().plus(validFor);
    byte[] version3 = tagged(0xa0, tagged(2, new byte[] {2}));
    byte[] number = tagged(2, BigInteger.valueOf(serial.incrementAndGet()).toByteArray());
    byte[] validity = sequence(time(until.minus(Duration.ofDays(3))), time(until));
    byte[] content = sequence(
        version3,
        number,
        ECDSA_SHA256,
        distinguishedName(name),
        validity,
        distinguishedName(subject),
        subjectKeys.getPublic().getEncoded(),
        tagged(0xa3, sequence(extension)));
    byte[] bits = concatenate(new byte[] {0}, sign(content, keys.getPrivate()));
    byte[] encoded = sequence(content, ECDSA_SHA256, tagged(3, bits));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  private static byte[] distinguishedName(String commonName) {
    byte[] text = tagged(12, commonName.getBytes(StandardCharsets.UTF_8));
    return sequence(tagged(0x31, sequence(COMMON_NAME, text)));
  }

  private static byte[] time(Instant time) {
    return tagged(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return tagged(6, content);
  }

  private static byte[] sequence(byte[]... parts) {
    return tagged(0x30, concatenate(parts));
  }

  private static byte[] tagged(int tag, byte[] content) {
    int length = content.length;
    byte[] head;
    if (length < 0x80) {
      head = new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else {
      head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return concatenate(head, content);
  }

  private static byte[] concatenate(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
