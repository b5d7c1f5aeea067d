/** A Spring Boot 3 application. */
package com.example.boot3;
