"""Tests of the exchange folder."""
