/** What both applications are made of, besides the library. */
package com.example.tomcat.webapp;
