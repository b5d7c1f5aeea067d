/** An agent as people write it, and nothing in it is about its being recorded. */
package com.example.harbour;
