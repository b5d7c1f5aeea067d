/** A service with very many users, each for a short while. */
package com.example.crowd;
