/** Agents as graphs of nodes, which ask a model and remember by thread. */
package com.example.graph;
