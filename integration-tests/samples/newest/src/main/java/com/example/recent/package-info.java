/** Agents that use what only recent versions of their libraries offer. */
package com.example.recent;
