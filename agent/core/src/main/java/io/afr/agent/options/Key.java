package io.afr.agent.options;

import java.util.Locale;

/** The keys of the options. */
enum Key {
  ENABLED("enabled"),
  HOME("home"),
  SERVICE("service"),
  AGENT("agent"),
  SESSION_MDC_KEY("session.mdc-key"),
  TAGS("tags"),
  CONTENT("content"),
  MAX_CONTENT_BYTES("max-content-bytes"),
  REDACT_PATTERNS("redact.patterns"),
  REDACT_KEYS("redact.keys"),
  RULES("rules"),
  RETENTION_MAX_AGE("retention.max-age"),
  RETENTION_MAX_SIZE("retention.max-size"),
  MIN_FREE_SPACE("min-free-space"),
  LOG_LEVEL("log-level"),
  CONFIG("config");

  /** Begins the keys that switch single libraries. */
  static final String INTEGRATIONS = "integrations.";

  final String text;

  Key(String text) {
    this.text = text;
  }

  static boolean isKnown(String text) {
    for (Key key : values()) {
      if (key.text.equals(text)) {
        return true;
      }
    }
    return text.startsWith(INTEGRATIONS) && text.length() > INTEGRATIONS.length();
  }

  /** How a key is written in the environment. */
  static String inEnvironment(String text) {
    return "AFR_" + text.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
