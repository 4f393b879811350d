"""The live view: browser jars, HTTP, session rows and Kakao, side by side.

Exchanges become steps (`steps.py`), once and in Python; the page folds (`history.js`) and draws them (`view.js`).
Imports `diagnosis`, `servers`, `browser` and the packages below them.
"""
