/** Agents that work together: in a row, in a loop, at the same time, and under a supervisor. */
package com.example.studio;
