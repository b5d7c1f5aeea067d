package com.example.own;

import dev.langchain4j.service.TokenStream;

/** Helps people who do not say who they are. */
interface Nameless {
  String help(String question);

  TokenStream helpAloud(String question);
}
