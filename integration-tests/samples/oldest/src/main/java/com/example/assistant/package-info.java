/** LangChain4j AI services with memory and tools, talking through LangChain4j's OpenAI client. */
package com.example.assistant;
