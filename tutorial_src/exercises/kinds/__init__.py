"""What an exercise can be: a question, an edit of the site, something done in the browser; and the four outcomes.

Imports packages below `exercises`, and of `exercises` nothing but this folder.
"""
