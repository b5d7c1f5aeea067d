/** An agent that works for long on one question. */
package com.example.loop;
