"""What earlier exchanges showed, remembered: session rows, codes, redirect chains, tracebacks.

A `Diagnosis` is what comes of it. Imports `traffic`, `session_table` and what is below; nothing of `causes`.
"""
