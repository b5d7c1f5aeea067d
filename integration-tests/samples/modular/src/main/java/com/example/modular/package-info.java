/** The whole module. */
package com.example.modular;
