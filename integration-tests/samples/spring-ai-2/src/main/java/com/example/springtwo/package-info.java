/** How Spring AI 2 makes models; what is done with them is what was done before. */
package com.example.springtwo;
