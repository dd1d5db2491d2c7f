"""The file that `termcheck init` writes: prose begins with `# `, a setting to uncomment with `#` and its key or two spaces."""

TEMPLATE = """\
# Settings of termcheck for this folder and all folders below it.
# Every setting is optional. To use one, remove the # before it (and before the lines that belong to it).
# Paths and patterns count from the folder of this file.

# The glossaries to check against: names of shipped ones (see `termcheck glossary list`) or paths of your own files.
# Left out: the shipped glossaries that are on by default.
#glossaries:
#  - child-protection
#  - terminology/our-ministry.yaml

# The language of files, where neither the text nor the file name (draft.nl.md, nl/draft.md) tells it. The first match counts.
# Left out: termcheck recognises the language of each paragraph.
#languages:
#  "correspondence/brussels/**": fr
#  "*.txt": nl

# Files and folders that are not checked, as in .gitignore. What .gitignore names is left out in any case.
#exclude:
#  - archive/
#  - "*.draft.md"

# How serious a finding is: error, warning, info or off; for a concept, or for one term of it (concept/term).
#levels:
#  csam: error
#  csam/kinderporno: info

# The lowest level that makes the check fail (exit code 1): error, warning, info or never.
#fail_on: warning

# Report only terms whose source was read for the glossary; the others are at most info.
#verified_only: false

# A file of known findings, which `termcheck baseline` writes. `termcheck check` then reports only what is not in it.
#baseline: termcheck-baseline.json

# The encoding of text files that are not UTF-8 and have no byte order mark, for instance windows-1252.
# Left out: such a file is an error.
#encoding: utf-8

# Levels of the rules about consistency: `off`, `info`, `warning` or `error`. Left out, they are info, or warning in strict glossaries.
#rules:
#  mixed-variants: warning
#  undefined-abbreviation: off

# What a hit that is only a mention becomes (see `termcheck explain quotation`): left out, it is let pass and listed under `--mentions`.
# `info`, `warning` or `error`: a finding of at most that level; `off`: the kind is not looked for, such hits are findings.
#mentions:
#  quotation: info

# Trained spaCy pipelines that are installed, by language: they tell a noun from a verb that is spelled alike.
#pipelines:
#  fr: fr_core_news_sm

# What a file may ask of the machine before it is refused: megabytes of the file and of what it unpacks to, depth of nesting (XML, HTML),
# pages and seconds of a PDF file.
#limits:
#  file_mb: 200
#  unpacked_mb: 500
#  depth: 1000
#  pages: 5000
#  seconds: 120

# Where a concept's terms are not reported: inside a phrase, in some files.
#exempt:
#  csam:
#    phrases:
#      - child pornography unit
#    paths:
#      - archive/**
"""
