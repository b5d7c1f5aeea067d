/** Spring AI chat clients with memory, tools and stores; and how its first versions make models. */
package com.example.spring;
