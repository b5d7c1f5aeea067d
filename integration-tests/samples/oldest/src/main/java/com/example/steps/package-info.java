/** A program that does one thing after the other, as it is told. */
package com.example.steps;
