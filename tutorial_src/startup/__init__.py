"""What `start.py` does, once it knows that Python is new enough: environment, JupyterLab, a look at this computer.

Imports the standard library, `desk`, `display`, `system` and `locale` alone: nothing is installed yet when it runs.
"""
