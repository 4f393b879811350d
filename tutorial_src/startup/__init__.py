"""What `start.py` does, once it knows that Python is new enough: standard library only."""
