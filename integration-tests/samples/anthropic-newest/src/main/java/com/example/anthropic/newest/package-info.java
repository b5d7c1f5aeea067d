/** Programs that use what only the newest versions of Anthropic's SDK have. */
package com.example.anthropic.newest;
