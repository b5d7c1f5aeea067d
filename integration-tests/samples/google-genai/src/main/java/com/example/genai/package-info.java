/** Uses Google's Gen AI SDK without a framework. */
package com.example.genai;
