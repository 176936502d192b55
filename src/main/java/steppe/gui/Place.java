package steppe.gui;

/** Something on the map that can be clicked: a country or a power. */
record Place(String id, boolean isPower) {}
