"""Exercises: data and one judge each, and what a learner meets of them. What they say stands beside the lessons.

Read it in the order in which an attempt flows: `exercise` (the kinds), `lesson_NN` (the exercises themselves) and
`words` (what they say), `examiner` (what a judge may look at), `judging` (from an attempt to one of the four outcomes
of `verdict`), `task` (one exercise in a learner's hands) with `solutions`, `shown` and `widget`, `practice` (those of
a lesson, watched), `progress` (the file).
"""
