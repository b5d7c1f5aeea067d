/** The agent of the demo: books trains, and does not give up when one is sold out. */
package com.example.travel;
