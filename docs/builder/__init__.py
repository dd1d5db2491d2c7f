"""What `docs/build.py` makes its pages of."""
