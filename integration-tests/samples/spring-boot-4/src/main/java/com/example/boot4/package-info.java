/** A Spring Boot 4 application. */
package com.example.boot4;
