/** Exports and opens nothing: what it is made of is nobody's business. */
module com.example.modular {
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires kotlin.stdlib;
  requires langchain4j;
  requires langchain4j.core;
  requires langchain4j.open.ai;
  requires openai.java.client.okhttp;
  requires openai.java.core;
  requires org.slf4j;
}
