/** Many files, one after the other and beside each other, into one table; what is done is not done again. */
package org.nearedge.session.batch;
