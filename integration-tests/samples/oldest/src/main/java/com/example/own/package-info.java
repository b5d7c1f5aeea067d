/**
 * Agents around parts that the program wrote itself: models, tools, and memories without a name.
 */
package com.example.own;
