"""The gate: every HTML page is printed, read back, looked at on screens and refused on any finding."""
