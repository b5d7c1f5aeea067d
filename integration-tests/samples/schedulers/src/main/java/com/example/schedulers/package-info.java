/** Agents whose work is done on the threads of libraries that bring their own. */
package com.example.schedulers;
