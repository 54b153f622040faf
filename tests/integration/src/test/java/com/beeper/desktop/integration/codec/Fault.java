package com.beeper.desktop.integration.codec;

import static com.beeper.desktop.codec.JsonToken.BEGIN_ARRAY;
import static com.beeper.desktop.codec.JsonToken.END_DOCUMENT;
import static com.beeper.desktop.codec.JsonToken.FALSE;
import static com.beeper.desktop.codec.JsonToken.NAME;
import static com.beeper.desktop.codec.JsonToken.NULL;
import static com.beeper.desktop.codec.JsonToken.NUMBER;
import static com.beeper.desktop.codec.JsonToken.TRUE;

import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.tck.codec.samples.Bean;
import com.beeper.desktop.tck.codec.samples.Envelope;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A way to break the contract of a codec, with the tests that must notice it. */
enum Fault {
  /** The codec that all others are made of; it must pass the whole contract. */
  NONE(Lie.none()),

  // Reading tokens.
  LOSES_ZEROS_OF_NEGATIVE_NUMBERS(
      Lie.texts((token, text) -> text.equals("-1.50") ? "-1.5" : text), "readsEveryToken"),
  // The examples have false in them, too.
  READS_FALSE_AS_TRUE(
      Lie.tokens((token, depth) -> token == FALSE ? TRUE : token),
      "readsEveryToken",
      "readsAndWritesEveryExample"),
  TAKES_NULL_AT_THE_TOP_FOR_NOTHING(
      Lie.tokens((token, depth) -> token == NULL && depth == 0 ? END_DOCUMENT : token),
      "readsEveryValueAtTheTop"),
  DOES_NOT_RESOLVE_ESCAPED_SLASHES(
      Lie.input(json -> json.replace("\\/", "\\\\/")), "resolvesEscapes"),
  READS_NO_PAIRS_OF_MIXED_CASE(
      Lie.input(json -> json.replace("\\ud83d\\uDE00", "??")), "readsSurrogatePairs"),
  REPLACES_HALF_PAIRS(
      Lie.texts((token, text) -> Lies.replaceHalfPairs(text)), "keepsOrRefusesHalfASurrogatePair"),
  GIVES_NUMBERS_ONCE(Lie.reader((honest, json) -> Lies.once(honest)), "givesTheTextOfATokenAgain"),
  STAYS_UNTIL_TEXT_IS_TAKEN(
      Lie.reader((honest, json) -> Lies.patient(honest)), "goesPastTextsThatNobodyAsksFor"),
  USES_THE_ARRAY_AS_A_BUFFER(Lie.codec(Lies::scribbling), "leavesTheArrayAsItIs"),
  READS_MINUS_ZERO_AS_ZERO(
      Lie.texts((token, text) -> token == NUMBER && text.equals("-0") ? "0" : text),
      "keepsTheLiteralOfNumbers"),
  LIMITS_NUMBERS(
      Lie.texts((token, text) -> Lies.limit(text, token == NUMBER ? 999 : Integer.MAX_VALUE)),
      "keepsTheLiteralOfLongNumbers"),
  RUNS_OVER(
      Lie.input(json -> json.equals("184467440737095516160") ? "0" + json : json),
      "keepsTheLiteralOfNumbersThatRunOver"),
  LIMITS_TEXTS(Lie.texts((token, text) -> Lies.limit(text, 20_000_000)), "readsLongTexts"),
  LIMITS_NAMES(
      Lie.texts((token, text) -> Lies.limit(text, token == NAME ? 200_000 : Integer.MAX_VALUE)),
      "readsLongTexts"),
  // The second writes long texts, and has to read them to see what they say.
  BREAKS_PAIRS_BETWEEN_BUFFERS_THAT_IT_READS(
      Lie.texts((token, text) -> Lies.breakPair(text)),
      "readsPairsAcrossTheBoundsOfBuffers",
      "writesLongTexts"),
  LIMITS_DEPTH(Lie.tokens((token, depth) -> Lies.limitDepth(token, depth)), "readsDeepNesting"),
  OVERFLOWS(
      Lie.tokens((token, depth) -> {
        if (depth > 500) {
          throw new IllegalStateException("too deep");
        }
        return token;
      }),
      "readsOrRefusesVeryDeepNesting"),
  REFUSES_DUPLICATE_NAMES(
      Lie.input(json -> json.equals("{\"a\":1,\"a\":2}") ? "{\"a\":2}" : json),
      "givesDuplicateNamesInOrder"),
  READS_FROM_THE_START_OF_THE_ARRAY(
      Lie.codec(honest -> new Decorated(honest) {
        @Override
        public JsonReader reader(byte[] json, int offset, int length) throws IOException {
          return super.reader(json, 0, offset + length);
        }
      }),
      "readsNoMoreThanItsPartOfTheArray"),
  READS_TO_THE_END_OF_THE_ARRAY(
      Lie.codec(honest -> new Decorated(honest) {
        @Override
        public JsonReader reader(byte[] json, int offset, int length) throws IOException {
          return super.reader(json, offset, json.length - offset);
        }
      }),
      "readsNoMoreThanItsPartOfTheArray"),
  FINDS_NULL_IN_EMPTY_TEXT(
      Lie.reader((honest, json) -> new Decorated.Reader(honest) {
        private boolean started;

        @Override
        public JsonToken next() throws IOException {
          boolean first = !started;
          started = true;
          JsonToken token = super.next();
          return first && token == END_DOCUMENT ? NULL : token;
        }
      }),
      "findsNothingInEmptyText"),
  ENDS_QUIETLY_BEHIND_A_COMMA(
      Lie.failures((e, json, depth) -> {
        if (depth > 0 && json.endsWith(",")) {
          return END_DOCUMENT;
        }
        throw e;
      }),
      "noticesWhereTextIsCutOff"),
  ALLOWS_COMMENTS(Lie.input(json -> json.replace("/**/", "")), "refusesWhatIsNotJson"),
  ENDS_WITH_THE_VALUE(
      Lie.reader((honest, json) -> Lies.endingWithTheValue(honest)),
      "showsWhatComesBehindTheValue"),
  TELLS_ANOTHER_PLACE(
      Lie.failures((e, json, depth) -> {
        throw CodecException.malformed(0);
      }),
      "tellsWhereTextIsMalformed"),
  // Text that must not be quoted stands in the text of each of them.
  QUOTES_TEXT(
      Lie.failures((e, json, depth) -> {
        throw CodecException.binding("malformed: " + json, null);
      }),
      "noticesWhereTextIsCutOff",
      "refusesWhatIsNotJson",
      "showsWhatComesBehindTheValue"),

  // Writing tokens.
  LOSES_SIGNS(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void number(long value) throws IOException {
          super.number(value == -1 ? 1 : value);
        }
      }),
      "writesEveryToken"),
  WRITES_NO_NULL_AT_THE_TOP(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void nullValue() throws IOException {
          if (depth > 0) {
            super.nullValue();
          }
        }
      }),
      "writesEveryValueAtTheTop"),
  ROUNDS_DECIMALS(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void number(BigDecimal value) throws IOException {
          super.number(value.precision() > 40 ? value.round(new MathContext(40)) : value);
        }
      }),
      "writesAllDigits"),
  WRITES_LONGS_AS_DOUBLES(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void number(long value) throws IOException {
          super.number(new BigDecimal((double) value).toBigInteger());
        }
      }),
      "writesAllDigits"),
  WRITES_ALL_ZEROS(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void number(BigDecimal value) throws IOException {
          super.number(
              value.scale() < 0 && value.scale() > -5000
                  ? new BigDecimal(value.toPlainString())
                  : value);
        }
      }),
      "writesLargeExponentsCompactly"),
  REPLACES_NONCHARACTERS(
      Lie.strings(text -> text.replace('\uFFFE', '?')), "writesStringsThatReadBackEqual"),
  BREAKS_PAIRS_BETWEEN_BUFFERS_THAT_IT_WRITES(Lie.strings(Lies::breakPair), "writesLongTexts"),
  LIMITS_DEPTH_THAT_IT_WRITES(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void beginArray() throws IOException {
          super.beginArray();
          Lies.limitDepth(BEGIN_ARRAY, depth);
        }
      }),
      "writesDeepNesting"),
  CLOSES_THE_STREAM(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void close() throws IOException {
          super.close();
          out.close();
        }
      }),
      "handsOverOnCloseAndLeavesTheStreamOpen"),
  ENDS_WHAT_IS_OPEN(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void close() throws IOException {
          while (depth > 0) {
            endArray();
          }
          super.close();
        }
      }),
      "doesNotEndWhatIsHalfWritten"),
  WRAPS_FAILURES_OF_THE_STREAM(
      Lie.writer((honest, out) -> new Decorated.Writer(honest) {
        @Override
        public void string(String value) throws IOException {
          try {
            super.string(value);
          } catch (IOException e) {
            throw new IOException("cannot write", e);
          }
        }
      }),
      "passesOnWhatTheStreamThrows"),
  WRAPS_FAILURES_OF_THE_STREAM_OF_A_BEAN(
      Lie.write((honest, value, type, out) -> {
        try {
          honest.write(value, type, out);
        } catch (CodecException e) {
          throw e;
        } catch (IOException e) {
          throw new IOException("cannot write", e);
        }
      }),
      "passesOnWhatTheStreamThrows"),

  // Types of a user's own.
  WRITES_FLAT_BEANS(
      Lie.write((honest, value, type, out) -> honest.write(
          value instanceof Bean bean && bean.getNext() != null
              ? new Bean(String.valueOf(bean.getName()), bean.getCount(), null)
              : value,
          type,
          out)),
      "bindsBeansAndRecords"),
  FORGETS_TYPES_OF_VALUES(
      Lie.read((honest, json, offset, length, type) -> honest.read(
          json,
          offset,
          length,
          type.getTypeName().startsWith("java.util.Map<java.lang.String") ? Object.class : type)),
      "bindsGenericTypes"),
  MAKES_ARRAYS_OF_LISTS(
      Lie.mapper(mapper -> mapper.enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)),
      "bindsMapsOfAnything"),
  LIMITS_DEPTH_OF_VALUES(
      Lie.read((honest, json, offset, length, type) -> {
        if (new String(json, offset, length, StandardCharsets.UTF_8)
            .startsWith("{\"a\":".repeat(255))) {
          throw CodecException.malformed(-1);
        }
        return honest.read(json, offset, length, type);
      }),
      "bindsDeepNesting"),
  STRIPS_ZEROS(
      Lie.read((honest, json, offset, length, type) -> {
        Object value = honest.read(json, offset, length, type);
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
      }),
      "bindsPlainValues"),
  REFUSES_UNKNOWN_MEMBERS(
      Lie.mapper(mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
      "ignoresMembersThatATypeDoesNotHave"),
  READS_A_BEAN_FROM_THE_START_OF_THE_ARRAY(
      Lie.read((honest, json, offset, length, type) -> honest.read(json, 0, offset + length, type)),
      "readsNoMoreThanItsPartOfTheArrayIntoABean"),
  LIMITS_TEXTS_OF_BEANS(
      Lie.read((honest, json, offset, length, type) -> {
        if (length > 20_000_000) {
          throw CodecException.malformed(-1);
        }
        return honest.read(json, offset, length, type);
      }),
      "readsLongTextsIntoBeans"),
  CLOSES_THE_STREAM_OF_A_BEAN(
      Lie.write((honest, value, type, out) -> {
        honest.write(value, type, out);
        out.close();
      }),
      "leavesTheStreamOpenAfterABean"),
  TAKES_TEXT_FOR_NO_BEAN(
      Lie.read((honest, json, offset, length, type) -> type == Bean.class && json[offset] == '"'
          ? null
          : honest.read(json, offset, length, type)),
      "refusesWhatDoesNotFitABean"),
  // As above, and the last one quotes nothing but a path.
  QUOTES_TEXT_OF_VALUES(
      Lie.read((honest, json, offset, length, type) -> {
        try {
          return honest.read(json, offset, length, type);
        } catch (CodecException e) {
          throw CodecException.binding(
              e.getMessage() + " in " + new String(json, StandardCharsets.UTF_8), e.path());
        }
      }),
      "refusesWhatDoesNotFitABean",
      "refusesTypesThatCannotBeMade",
      "tellsWhereAModelInABeanDoesNotFit"),
  MAKES_NOTHING_OF_INTERFACES(
      Lie.read(
          (honest, json, offset, length, type) -> type instanceof Class<?> raw && raw.isInterface()
              ? null
              : honest.read(json, offset, length, type)),
      "refusesTypesThatCannotBeMade"),
  DOES_NOT_NAME_WHAT_IT_CANNOT_WRITE(
      Lie.write((honest, value, type, out) -> {
        try {
          honest.write(value, type, out);
        } catch (CodecException e) {
          throw CodecException.binding("cannot write this", null);
        }
      }),
      "refusesValuesThatCannotBeWritten"),

  // Models.
  LEAVES_NULL_ERRORS_OUT(
      Lie.input(json -> json.replace(",\"error\":null", "").replace("\"error\":null,", "")),
      "readsAndWritesModelsByToken"),
  WRITES_NO_ARRAYS_OF_MODELS(
      Lie.mapper(mapper -> mapper.addMixIn(Envelope.class, Lies.NoArrays.class)),
      "readsAndWritesModelsInBeans"),
  WRITES_NO_ARRAYS_OF_MODELS_DIRECTLY(
      Lie.usersMapper(mapper -> mapper.addMixIn(Envelope.class, Lies.NoArrays.class)),
      "readsAndWritesModelsInBeansDirectly"),
  KNOWS_NO_CASES_OF_UNIONS(
      Lie.mapper(mapper ->
          mapper.addModule(Lies.deserializers(CookiesLoginStep.class::equals, value -> null))),
      "readsAndWritesOneCaseOfAUnion"),
  NEEDS_DECLARED_TYPES(
      Lie.mapper(mapper -> mapper.addMixIn(Envelope.class, Lies.NoOwnClass.class)),
      "writesModelsOfNoDeclaredType"),
  CANNOT_WRITE_MODELS_AT_THE_TOP(
      Lie.usersMapper(mapper -> mapper.addModule(Lies.nothingAtTheTop())),
      "readsAndWritesModelsAtTheTopDirectly"),
  SKIPS_NULLS_IN_LISTS(
      Lie.mapper(mapper -> mapper.addMixIn(Envelope.class, Lies.NoNulls.class)),
      "readsNullWhereAModelIsDue"),
  READS_UNRECOGNIZED_ENUMS_AS_NULL(
      Lie.mapper(mapper -> mapper.addModule(Lies.deserializers(
          LoginSessionStatus.class::equals,
          value -> value == LoginSessionStatus.UNRECOGNIZED ? null : value))),
      "keepsEnumValuesApart"),
  WRITES_JAVA_NAMES_AS_KEYS(
      Lie.mapper(mapper -> mapper.addModule(Lies.javaNamesAsKeys())), "bindsEnumsAsKeys"),
  WRITES_JAVA_NAMES_AS_KEYS_DIRECTLY(
      Lie.usersMapper(mapper -> mapper.addModule(Lies.javaNamesAsKeys())), "bindsEnumsAsKeys"),
  TAKES_KEYS_FOR_STRINGS(
      Lie.mapper(mapper -> mapper.addModule(Lies.keysOfStringsAlone())), "bindsEnumsAsKeys"),
  REFUSES_WHAT_IS_NEW(
      Lie.mapper(mapper -> mapper.addModule(Lies.deserializers(
          LoginSession.class::equals,
          value -> "brand_new".equals(((LoginSession) value).raw("status")) ? null : value))),
      "keepsWhatItDoesNotKnow"),
  KNOWS_SOME_MODELS_ONLY(
      Lie.mapper(
          mapper -> mapper.addModule(Lies.deserializers(Message.class::equals, value -> null))),
      "readsAndWritesEveryExample"),
  LOSES_THE_PATH(
      Lie.read((honest, json, offset, length, type) -> {
        try {
          return honest.read(json, offset, length, type);
        } catch (CodecException e) {
          throw CodecException.binding(String.valueOf(e.getMessage()), null);
        }
      }),
      "tellsWhereAModelInABeanDoesNotFit"),

  // Threads and class loaders.
  SERVES_ONE_THREAD(Lie.codec(Lies::ofOneThread), "servesManyThreads"),
  NEEDS_A_CONTEXT_CLASS_LOADER(
      Lie.whenUsed(() -> {
        if (Thread.currentThread().getContextClassLoader() == null) {
          throw new IllegalStateException("no context class loader");
        }
      }),
      "needsNoContextClassLoader"),
  LOADS_WITH_THE_CONTEXT_CLASS_LOADER(
      Lie.whenUsed(() -> {
        try {
          Class.forName(
              Fault.class.getName(),
              false,
              Thread.currentThread().getContextClassLoader() == null
                  ? Fault.class.getClassLoader()
                  : Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }),
      "bearsAForeignContextClassLoader"),
  // It must be as it was before, whatever it was.
  SETS_THE_CONTEXT_CLASS_LOADER(
      Lie.whenUsed(
          () -> Thread.currentThread().setContextClassLoader(Fault.class.getClassLoader())),
      "needsNoContextClassLoader",
      "bearsAForeignContextClassLoader");

  @SuppressWarnings("ImmutableEnumChecker") // stateless
  private final Lie lie;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> noticedBy;

  Fault(Lie lie, String... noticedBy) {
    this.lie = lie;
    this.noticedBy = List.of(noticedBy);
  }

  Lie lie() {
    return lie;
  }

  /** Returns the methods of the contract that must fail. */
  List<String> noticedBy() {
    return noticedBy;
  }
}
