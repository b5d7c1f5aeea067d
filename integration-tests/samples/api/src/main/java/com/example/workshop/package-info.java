/** An agent that is all its own: no library, and it has never heard of a recorder. */
package com.example.workshop;
