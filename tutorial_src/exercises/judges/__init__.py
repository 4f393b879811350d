"""Judges that several exercises share: they look at what a site or a browser did, never at how code is spelled.

Imports `kinds` and the packages below `exercises`.
"""
