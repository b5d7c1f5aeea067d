package io.afr.agent.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Made up secrets in the shapes of real ones. They are put together here, so that nobody who looks
 * through the project's files for leaked keys takes one of these for such.
 */
final class Shapes {

  private static final String DIGITS = "0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String ALNUM = DIGITS + UPPER + LOWER;
  private static final String TOKEN = ALNUM + "_-";
  private static final String HEX = DIGITS + "abcdef";

  private final Random random;
  private final List<Shape> shapes = new ArrayList<>();

  private Shapes(long seed) {
    random = new Random(seed);
  }

  /**
   * A secret.
   *
   * @param mark what has to stand in its place
   * @param beginning what all of its kind begin with, or is no secret
   */
  record Shape(String name, String mark, String beginning, String secret) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shape> of(long seed) {
    Shapes all = new Shapes(seed);
    all.addModels();
    all.addClouds();
    all.addForges();
    all.addServices();
    all.addOthers();
    return all.shapes;
  }

  private void addModels() {
    add("OpenAI, old", "openai-key", "sk-", any(ALNUM, 20) + "T3Blbk" + "FJ" + any(ALNUM, 20));
    add("OpenAI, project", "openai-key", "sk-proj-", any(TOKEN, 74) + "T3Blbk" + any(TOKEN, 74));
    add("OpenAI, service account", "openai-key", "sk-svcacct-", any(TOKEN, 120));
    add("OpenAI, administrator", "openai-key", "sk-admin-", any(TOKEN, 120));
    add("DeepSeek", "openai-key", "sk-", any(HEX, 32));
    add("Anthropic", "anthropic-key", "sk-ant-api03-", any(TOKEN, 93) + "AA");
    add("Anthropic, administrator", "anthropic-key", "sk-ant-admin01-", any(TOKEN, 93) + "AA");
    add("Anthropic, OAuth", "anthropic-key", "sk-ant-oat01-", any(TOKEN, 93) + "AA");
    add("OpenRouter", "openrouter-key", "sk-or-v1-", any(HEX, 64));
    add("Groq", "provider-key", "gsk_", any(ALNUM, 52));
    add("xAI", "provider-key", "xai-", any(ALNUM, 80));
    add("Perplexity", "provider-key", "pplx-", any(ALNUM, 48));
    add("Replicate", "provider-key", "r8_", any(ALNUM, 37));
    add("Hugging Face", "huggingface-token", "hf_", any(ALNUM, 34));
  }

  private void addClouds() {
    add("Google API", "google-key", "AIza", "Sy" + any(TOKEN, 33));
    add("Google OAuth", "google-token", "ya29.", "a0" + any(TOKEN, 160));
    add("Google client", "google-key", "GOCSPX-", any(TOKEN, 28));
    add("AWS", "aws-key", "AKIA", any(UPPER + "234567", 16));
    add("AWS, temporary", "aws-key", "ASIA", any(UPPER + "234567", 16));
    add("Bedrock", "aws-key", "ABSK", any(ALNUM, 128) + "==");
    add("Databricks", "provider-key", "dapi", any(HEX, 32));
  }

  private void addForges() {
    for (String type : new String[] {"p", "o", "u", "s", "r"}) {
      add("GitHub " + type, "github-token", "gh" + type + "_", any(ALNUM, 36));
    }
    add(
        "GitHub, fine-grained",
        "github-token",
        "github_pat_",
        any(ALNUM, 22) + "_" + any(ALNUM, 59));
    add("GitLab", "gitlab-token", "glpat-", any(TOKEN, 20));
    add("GitLab, routable", "gitlab-token", "glpat-", any(TOKEN, 27) + ".01." + any(HEX, 9));
    add("GitLab, deploy", "gitlab-token", "gldt-", any(TOKEN, 20));
    add("npm", "provider-key", "npm_", any(ALNUM, 36));
    add("PyPI", "provider-key", "pypi-", "AgEIcHlwaS5vcmc" + any(TOKEN, 70));
  }

  private void addServices() {
    String numbers = any(DIGITS, 12) + "-" + any(DIGITS, 12);
    add("Slack, bot", "slack-token", "xoxb-", numbers + "-" + any(ALNUM, 24));
    add("Slack, user", "slack-token", "xoxp-", numbers + "-" + any(DIGITS, 12) + any(HEX, 32));
    add("Slack, app", "slack-token", "xapp-", "1-A0" + any(DIGITS, 9) + "-" + any(HEX, 64));
    add("Stripe, live", "stripe-key", "sk_" + "live_", any(ALNUM, 24));
    add("Stripe, test", "stripe-key", "sk_" + "test_", "51" + any(ALNUM, 97));
    add("Stripe, restricted", "stripe-key", "rk_" + "live_", any(ALNUM, 24));
    add("Stripe, web hook", "stripe-key", "whsec_", any(ALNUM, 32));
    add("SendGrid", "provider-key", "SG.", any(TOKEN, 22) + "." + any(TOKEN, 43));
    add("Shopify", "provider-key", "shpat_", any(HEX, 32));
  }

  private void addOthers() {
    add("JWT", "jwt", url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"), jwtRest());
    add("JWT, unusual", "jwt", url("{\"kid\":\"a1\",\"alg\":\"EdDSA\"}"), jwtRest());
    add("RSA key", "private-key", "-----BEGIN RSA PRIV" + "ATE KEY-----\n", pem("RSA PRIVATE KEY"));
    add("key", "private-key", "-----BEGIN PRIV" + "ATE KEY-----\n", pem("PRIVATE KEY"));
    add("EC key", "private-key", "-----BEGIN EC PRIV" + "ATE KEY-----\n", pem("EC PRIVATE KEY"));
    add(
        "SSH key",
        "private-key",
        "-----BEGIN OPENSSH PRIV" + "ATE KEY-----\n",
        pem("OPENSSH PRIVATE KEY"));
  }

  private String jwtRest() {
    String claims = url("{\"sub\":\"" + any(DIGITS, 10) + "\",\"iat\":1516239022}");
    return "." + claims + "." + any(TOKEN, 43);
  }

  private String pem(String name) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      body.append(any(ALNUM + "+/", 64)).append('\n');
    }
    return body + any(ALNUM, 32) + "==\n-----END " + name + "-----";
  }

  private static String url(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, String kind, String beginning, String rest) {
    shapes.add(new Shape(name, "[masked:" + kind + "]", beginning, beginning + rest));
  }

  /** Letters by chance, of all kinds there are, and none that another key could begin with. */
  private String any(String letters, int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    // Not at the end, where a key that is pasted into a sentence has no dash.
    text.setCharAt(count - 1, letters.charAt(random.nextInt(10)));
    if (letters.length() > 16) {
      text.setCharAt(count / 2, letters.contains("a") ? 'q' : 'Q');
      text.setCharAt(count / 3, letters.contains("a") ? 'Q' : '7');
      text.setCharAt(count / 4, letters.contains("7") ? '7' : 'Q');
    }
    return text.toString();
  }
}
