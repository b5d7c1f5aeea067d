/** A help desk without any library: its annotations say what is to be recorded. */
package com.example.desk;
