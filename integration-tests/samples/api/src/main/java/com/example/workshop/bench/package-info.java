/** The tools of the workshop. */
package com.example.workshop.bench;
