"""The learner's copy of the course (the folder `work/`): laid out, changed definition by definition, brought to a step.

Imports `display`, `system` and `locale`.
"""
