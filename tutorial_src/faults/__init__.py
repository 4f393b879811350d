"""The switches of lesson 09: each breaks the walk to Kakao and back in one way, and can be undone."""
