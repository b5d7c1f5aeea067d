/** Programs that use no library at all, or one that is too old. */
package com.example.plain;
