package greenlane.tidy;

/// Something out of order at a line of a file, counted from 1.
record Finding(String path, int line, String what) {
    @Override
    public String toString() {
        return path + ":" + line + " " + what;
    }
}
