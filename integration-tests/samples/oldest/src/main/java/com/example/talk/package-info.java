/** Several threads that talk to models until the program ends in one way or another. */
package com.example.talk;
