"""The exercises themselves, a module for each lesson: kind, right answer and judge.

Their words stand beside the notebooks. Imports `kinds`, `judges` and the packages below `exercises`.
"""
