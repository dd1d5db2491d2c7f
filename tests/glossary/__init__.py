"""Tests of the glossary folder."""
