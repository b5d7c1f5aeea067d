package io.afr.agent.mask;

/** What a secret was, as its mark says. */
enum Kind {
  OPENAI_KEY("openai-key"),
  ANTHROPIC_KEY("anthropic-key"),
  OPENROUTER_KEY("openrouter-key"),
  GOOGLE_KEY("google-key"),
  GOOGLE_TOKEN("google-token"),
  AWS_KEY("aws-key"),
  GITHUB_TOKEN("github-token"),
  GITLAB_TOKEN("gitlab-token"),
  SLACK_TOKEN("slack-token"),
  SLACK_HOOK("slack-hook"),
  STRIPE_KEY("stripe-key"),
  HUGGING_FACE_TOKEN("huggingface-token"),
  PROVIDER_KEY("provider-key"),
  JWT("jwt"),
  PRIVATE_KEY("private-key"),
  BEARER("bearer"),
  BASIC("basic"),
  PATTERN("pattern"),
  AUTHORIZATION("authorization", true),
  PASSWORD("password", true),
  API_KEY("api-key", true),
  TOKEN("token", true),
  SECRET("secret", true),
  SIGNATURE("signature", true),
  KEY("key", true),

  /** Not a secret, but what may hide one: letters written as JSON escapes. */
  ESCAPED("escaped");

  private final String mark;
  private final boolean general;

  Kind(String name) {
    this(name, false);
  }

  Kind(String name, boolean general) {
    this.mark = "[masked:" + name + "]";
    this.general = general;
  }

  /** What stands in the place of the secret. It needs no escape in JSON. */
  String mark() {
    return mark;
  }

  /** Whether another kind that is found at the same place says more. */
  boolean isGeneral() {
    return general;
  }
}
