"""One module for each group of causes: what the evidence leaves no doubt about, or which causes it leaves open.

Imports `evidence`, `kakao` and what is below.
"""
