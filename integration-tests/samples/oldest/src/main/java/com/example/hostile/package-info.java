/** Agents whose objects do what objects may do, and no recorder likes. */
package com.example.hostile;
