package org.nearedge.model;

import org.nearedge.library.LocalProperty;

/** A predicted property with the ends of its 90 % interval, in the property's unit. */
public record PropertyValue(LocalProperty property, double value, double lower, double upper) {}
