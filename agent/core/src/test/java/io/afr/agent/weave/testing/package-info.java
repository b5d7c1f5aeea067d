/** What the tests of all integrations have in common. */
package io.afr.agent.weave.testing;
