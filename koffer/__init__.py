"""The domain of the demonstration suitcase: what a suitcase and its admin agree on.

Nothing in here knows the touch screen or the web.
"""

__version__ = "0.1.0"
