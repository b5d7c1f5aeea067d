/** Programs that loop over the OpenAI SDK themselves, without a framework. */
package com.example.sdk;
