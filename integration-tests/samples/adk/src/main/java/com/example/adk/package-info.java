/** Agents of the Agent Development Kit, with a model of the program's own and with the real one. */
package com.example.adk;
