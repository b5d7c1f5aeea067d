/** One server with two applications that brought their own versions of a library along. */
package com.example.tomcat;
