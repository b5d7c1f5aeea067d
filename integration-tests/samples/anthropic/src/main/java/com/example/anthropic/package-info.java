/** Programs that use Anthropic's SDK themselves, without a framework. */
package com.example.anthropic;
