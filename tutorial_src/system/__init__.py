"""What differs between Windows, macOS and Linux: files, ports, processes.

Imports `locale` alone.
"""
