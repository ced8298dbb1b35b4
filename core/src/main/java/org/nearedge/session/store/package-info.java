/** Sessions as files: what was open and chosen, saved so that no crash loses it, and files found again when moved. */
package org.nearedge.session.store;
