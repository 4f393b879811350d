"""The scripted visitor: a browser without a screen, with a cookie jar that follows RFC 6265bis.

Imports `traffic`, `servers` and what is below them.
"""
