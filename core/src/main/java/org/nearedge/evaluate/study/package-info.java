/** Questions about the models, answered by training or measuring several of them. */
package org.nearedge.evaluate.study;
