"""The switches that break the site, one at a time, each undone by one call; and the login walk that meets them.

Imports the packages below `scope` and `faults`.
"""
