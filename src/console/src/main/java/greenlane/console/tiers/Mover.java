package greenlane.console.tiers;

import java.util.OptionalInt;

import greenlane.core.customer.Customer;

/// A customer of a cell of the matrix.
///
/// @param before the score in the earlier run, in hundredths; empty where there was none
/// @param after the score in the run
record Mover(Customer customer, OptionalInt before, OptionalInt after) {}
