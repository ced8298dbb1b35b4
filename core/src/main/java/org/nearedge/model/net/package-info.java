/** Networks in Deeplearning4j: the only package that knows that engine. */
package org.nearedge.model.net;
