package io.afr.reader.price;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key under which a price list may have a model.
 *
 * @param of the provider that the entry must be of; null if any will do
 */
record ModelKey(String name, @Nullable String of) {

  /** How price lists call the providers that OpenTelemetry names otherwise. */
  private static final Map<String, String> providers =
      Map.of(
          "aws.bedrock", "bedrock",
          "azure.ai.inference", "azure_ai",
          "azure.ai.openai", "azure",
          "gcp.gemini", "gemini",
          "gcp.gen_ai", "gemini",
          "gcp.vertex_ai", "vertex_ai",
          "ibm.watsonx.ai", "watsonx",
          "mistral_ai", "mistral",
          "x_ai", "xai");

  /** They run models on the user's own machine, under names that others sell them by. */
  private static final Set<String> local =
      Set.of("ollama", "jlama", "gpu_llama3", "onnx", "transformers", "vllm", "lm_studio");

  private static final Pattern region =
      Pattern.compile("^(?:us|us-gov|eu|apac|jp|au|ca|global)\\.");

  /** {@code -2025-04-14}, {@code -20250929}, {@code @20250929}. */
  private static final Pattern date =
      Pattern.compile("(?:-20\\d{2}-\\d{2}-\\d{2}|[-@]20\\d{6})(?=$|-v\\d)");

  /** What stands around a model's name in the paths that providers take for one. */
  private static final Pattern path =
      Pattern.compile("^arn:.*/|^models/|^(?:projects/.*/)?publishers/[^/]+/models/");

  /** How much a provisioned model can hold: {@code :200k}. */
  private static final Pattern room = Pattern.compile(":\\d+k$");

  /**
   * The keys to look for, the surest first.
   *
   * @param provider as OpenTelemetry names it; null if unknown
   * @param answered the model that says it answered
   * @param asked the model that was asked for
   */
  static List<ModelKey> of(
      @Nullable String provider, @Nullable String answered, @Nullable String asked) {
    String seller = provider == null ? null : seller(provider);
    Set<ModelKey> keys = new LinkedHashSet<>();
    for (String name : names(seller, answered, asked)) {
      for (String form : forms(name)) {
        addAll(keys, seller, form);
      }
    }
    return List.copyOf(keys);
  }

  private static String seller(String provider) {
    String name = provider.toLowerCase(Locale.ROOT);
    return providers.getOrDefault(name, name);
  }

  /** On Azure a caller names a deployment, which says nothing of the model. */
  private static List<String> names(
      @Nullable String seller, @Nullable String answered, @Nullable String asked) {
    Set<String> names = new LinkedHashSet<>();
    if (answered != null) {
      names.add(answered);
    }
    if (asked != null && (seller == null || !seller.startsWith("azure"))) {
      names.add(asked);
    }
    return List.copyOf(names);
  }

  private static Set<String> forms(String name) {
    String bare = room.matcher(path.matcher(name).replaceFirst("")).replaceFirst("");
    String anywhere = region.matcher(bare).replaceFirst("");
    Set<String> forms = new LinkedHashSet<>();
    forms.add(bare);
    forms.add(date.matcher(bare).replaceFirst(""));
    forms.add(anywhere);
    forms.add(date.matcher(anywhere).replaceFirst(""));
    return forms;
  }

  private static void addAll(Set<ModelKey> keys, @Nullable String seller, String form) {
    if (seller != null) {
      keys.add(new ModelKey(seller + "/" + form, null));
    }
    keys.add(new ModelKey(form, seller != null && local.contains(seller) ? seller : null));
    // As gateways name models, and LiteLLM those whose own name is the key.
    int slash = form.indexOf('/');
    if (slash > 0) {
      keys.add(new ModelKey(form.substring(slash + 1), form.substring(0, slash)));
    }
  }
}
