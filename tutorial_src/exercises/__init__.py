"""Exercises: data and one judge each, and what a learner meets of them. What they say stands beside the lessons.

In the order in which an attempt flows: `kinds` (what an exercise can be, and what its judge may look at), `lessons`
(the exercises themselves) with `judges`, `grading` (from an attempt to one of four outcomes), `task` (one exercise
in a learner's hands) with `solutions`, `text` and `widget`, `session` (those of an open lesson, watched), `progress`
(the file). Imports the packages below; only `lesson` imports it.
"""
