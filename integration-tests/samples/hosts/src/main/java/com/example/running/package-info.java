/** A program that has long been running when somebody begins to look at it. */
package com.example.running;
