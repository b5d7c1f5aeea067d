/** An agent that looks things up before it answers. */
package com.example.knowledge;
