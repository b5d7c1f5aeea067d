package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.List;

/**
 * All kinds of secrets that are known, by the letters that give them away. The shapes are those
 * that the issuers document or that their keys are known to have.
 */
final class Anchors {

  /** As long as GitHub says that its tokens may become. */
  private static final int MOST_TOKEN = 255;

  private static final int SHORTEST = 3;
  private static final int ANY_LENGTH = Integer.MAX_VALUE;

  /** Those of three letters are a group of their own: of them nothing but the first pair counts. */
  private final List<Anchor> shortest = new ArrayList<>();

  private final List<List<Anchor>> groups = new ArrayList<>(List.of(shortest));
  private List<Anchor> anchors = shortest;

  private Anchors() {}

  /**
   * All anchors, at most {@link Scanner#GROUPS} groups of them. Those whose letters are alike, or
   * common, stand together: what two of a group make together is looked up in vain.
   */
  static List<List<Anchor>> of(List<String> userKeys) {
    Anchors all = new Anchors();
    all.group(all::ofModelsAndClouds);
    all.group(all::ofForges);
    all.group(all::ofServices);
    all.group(all::ofProtocols);
    all.group(all::ofNames);
    all.group(all::ofKeys);
    all.group(() -> all.ofUser(userKeys));
    return all.groups;
  }

  private void group(Runnable members) {
    anchors = new ArrayList<>();
    groups.add(anchors);
    members.run();
  }

  private void add(Anchor anchor) {
    (anchor.window().length == SHORTEST ? shortest : anchors).add(anchor);
  }

  private void ofModelsAndClouds() {
    ofModels();
    ofClouds();
  }

  private void ofUser(List<String> keys) {
    Names names = new Names(keys);
    for (String key : keys) {
      for (UserKey.Window window : UserKey.windows(key)) {
        OfUser detector = new OfUser(names, window.length());
        add(Anchor.anyCase(window.letters(), window.offset(), detector));
      }
    }
  }

  private void ofModels() {
    add(Anchor.exact("sk-", 0, new SkKey()));
    token("gsk_", Kind.PROVIDER_KEY, Chars.ALNUM, 40);
    token("xai-", Kind.PROVIDER_KEY, Chars.ALNUM, 40);
    token("pplx-", Kind.PROVIDER_KEY, Chars.ALNUM, 32);
    token("r8_", Kind.PROVIDER_KEY, Chars.ALNUM, 36);
    token("tvly-", Kind.PROVIDER_KEY, Chars.TOKEN, 20);
    token("lsv2_", Kind.PROVIDER_KEY, Chars.WORD, 32);
    token("pcsk_", Kind.PROVIDER_KEY, Chars.WORD, 32);
    token("nvapi-", Kind.PROVIDER_KEY, Chars.TOKEN, 40);
    anchor("hf_", caseMixed(Kind.HUGGING_FACE_TOKEN, "hf_", Chars.ALNUM, 30));
    anchor("api_o", caseMixed(Kind.HUGGING_FACE_TOKEN, "api_org_", Chars.ALNUM, 30));
  }

  private void ofClouds() {
    token("AIza", Kind.GOOGLE_KEY, Chars.TOKEN, 35);
    token("AQ.Ab", Kind.GOOGLE_KEY, Chars.TOKEN, 30);
    token("GOCSPX-", Kind.GOOGLE_KEY, Chars.TOKEN, 24);
    anchor("ya29.", unlimited(Kind.GOOGLE_TOKEN, "ya29.", Chars.DOTTED, 20));
    for (String id : new String[] {"AKIA", "ASIA", "ABIA", "ACCA"}) {
      anchor(id, new Token(Kind.AWS_KEY, id, Chars.UPPER_AND_DIGITS, 16, 16, Token.Look.ANY));
    }
    token("ABSK", Kind.AWS_KEY, Chars.BASE64, 80);
    anchor("bedro", unlimited(Kind.AWS_KEY, "bedrock-api-key-", Chars.BASE64, 40));
    token("dapi", Kind.PROVIDER_KEY, Chars.HEX, 32);
    token("hvs.", Kind.PROVIDER_KEY, Chars.TOKEN, 24);
  }

  private void ofForges() {
    for (String prefix : new String[] {"ghp_", "gho_", "ghu_", "ghs_", "ghr_"}) {
      anchor(
          prefix,
          new Token(Kind.GITHUB_TOKEN, prefix, Chars.WORD, 30, MOST_TOKEN, Token.Look.MIXED));
    }
    token("github_pat_", 5, Kind.GITHUB_TOKEN, Chars.WORD, 40);
    String[] gitLab = {
      "glpat-",
      "gldt-",
      "glrt-",
      "glrtr-",
      "glptt-",
      "glcbt-",
      "glft-",
      "glsoat-",
      "glffct-",
      "glimt-",
      "glagent-",
      "gloas-",
      "glwt-"
    };
    for (String prefix : gitLab) {
      token(prefix, Kind.GITLAB_TOKEN, Chars.DOTTED, 20);
    }
    token("npm_", Kind.PROVIDER_KEY, Chars.ALNUM, 36);
    token("pypi-", Kind.PROVIDER_KEY, Chars.TOKEN, 50);
  }

  private void ofServices() {
    for (String type : new String[] {"a", "b", "c", "d", "e", "o", "p", "r", "s"}) {
      token("xox" + type + "-", Kind.SLACK_TOKEN, Chars.DOTTED, 10);
    }
    token("xoxe.", Kind.SLACK_TOKEN, Chars.DOTTED, 10);
    token("xapp-", Kind.SLACK_TOKEN, Chars.TOKEN, 10);
    add(Anchor.exact("s.sla", 4, new SlackHook()));
    for (String prefix : new String[] {"sk_live_", "sk_test_", "sk_prod_"}) {
      token(prefix, 1, Kind.STRIPE_KEY, Chars.ALNUM, 10);
      token("r" + prefix.substring(1), 1, Kind.STRIPE_KEY, Chars.ALNUM, 10);
    }
    token("whsec_", Kind.STRIPE_KEY, Chars.BASE64, 20);
    token("SG.", Kind.PROVIDER_KEY, Chars.DOTTED, 50);
    token("shpat_", Kind.PROVIDER_KEY, Chars.HEX, 32);
    token("shpss_", Kind.PROVIDER_KEY, Chars.HEX, 32);
    token("dop_v1_", Kind.PROVIDER_KEY, Chars.HEX, 40);
    token("lin_api_", Kind.PROVIDER_KEY, Chars.ALNUM, 30);
    token("ntn_", Kind.PROVIDER_KEY, Chars.ALNUM, 40);
  }

  private void ofProtocols() {
    add(Anchor.exact("eyJ", 0, new Jwt()));
    add(Anchor.exact("ATE K", 4, new PrivateKey()));
    add(Anchor.exact("://", 0, new UrlPassword()));
    add(Anchor.exact(":\\/\\/", 0, new UrlPassword()));
    add(Anchor.anyCase("beare", 0, Credentials::ofBearer));
    add(Anchor.anyCase("basic", 0, Credentials::ofBasic));
    add(Anchor.anyCase("horiz", 3, new Authorization()));
    add(Anchor.exact("\\u00", 0, new Escape()));
    for (String sign : new String[] {"?", "&", "6", ";"}) {
      add(query(sign + "key=", Kind.API_KEY));
      add(query(sign + "sig=", Kind.SIGNATURE));
    }
    add(Anchor.anyCase("z-sig", 0, new QueryValue(Kind.SIGNATURE, "z-signature=")));
    add(Anchor.anyCase("g-sig", 0, new QueryValue(Kind.SIGNATURE, "g-signature=")));
  }

  private void ofNames() {
    named("password", "sswor", 2);
    named("passwd", "asswd", 1);
    named("passphrase", "ssphr", 2);
    named("pass_phrase", "s_phr", 3);
    named("pwd", "pwd", 0);
    named("secret", "ecret", 1);
    named("token", "token", 0);
    named("credential", "crede", 0);
    named("credentials", "crede", 0);
  }

  private void ofKeys() {
    named("api key", "pi ke", 1);
    for (String joint : new String[] {"", "_", "-"}) {
      named("api" + joint + "key", "pi" + joint + "ke", 1);
      for (String word : new String[] {"access", "account", "auth", "master", "private"}) {
        key(word, joint);
      }
      for (String word : new String[] {"signing", "encryption", "shared", "subscription"}) {
        key(word, joint);
      }
    }
  }

  private void key(String word, String joint) {
    int from = word.length() - 2;
    named(word + joint + "key", word.substring(from) + joint + "key", from);
  }

  private void named(String word, String window, int offset) {
    add(Anchor.anyCase(shortened(window), offset, new Named(word)));
  }

  private static Anchor query(String word, Kind kind) {
    return Anchor.anyCase(word, 0, new QueryValue(kind, word));
  }

  private void token(String prefix, Kind kind, Chars body, int least) {
    token(prefix, 0, kind, body, least);
  }

  private void token(String prefix, int offset, Kind kind, Chars body, int least) {
    String window = shortened(prefix.substring(offset));
    add(Anchor.exact(window, offset, Token.of(kind, prefix, body, least)));
  }

  private static Token caseMixed(Kind kind, String prefix, Chars body, int least) {
    return new Token(kind, prefix, body, least, Token.MOST, Token.Look.CASE_MIXED);
  }

  private static Token unlimited(Kind kind, String prefix, Chars body, int least) {
    return new Token(kind, prefix, body, least, ANY_LENGTH, Token.Look.MIXED);
  }

  private void anchor(String window, Detector detector) {
    add(Anchor.exact(window, 0, detector));
  }

  private static String shortened(String window) {
    return window.substring(0, Math.min(window.length(), Anchor.MOST));
  }
}
