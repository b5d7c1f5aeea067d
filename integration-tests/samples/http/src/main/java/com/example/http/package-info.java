/** Asks models with nothing but an HTTP client. */
package com.example.http;
