package greenlane.console.table;

import org.kordamp.ikonli.Ikon;

/// A state as people see it: an icon, its colour, and the word beside it. Make one for each state and share it: cells compare it by identity first.
public record Light(Ikon icon, Ink ink, String word) {}
