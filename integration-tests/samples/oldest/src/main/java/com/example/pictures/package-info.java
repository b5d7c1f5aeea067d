/** Agents that show pictures, sounds and documents to a model. */
package com.example.pictures;
