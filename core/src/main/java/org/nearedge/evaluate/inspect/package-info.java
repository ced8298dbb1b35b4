/** Why a model was wrong: each test record with its answer, its nearest training records and the cause of its error. */
package org.nearedge.evaluate.inspect;
