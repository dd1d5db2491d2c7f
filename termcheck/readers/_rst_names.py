"""Directives and roles of docutils and Sphinx whose text is no prose, or is prose of a special kind.

What is not listed here is read: the argument, the content and the text of an unknown directive or role may be the author's words.
"""

from __future__ import annotations

from typing import Literal

from termcheck.model import MarkKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Their content is of another kind than reStructuredText: code, formulas, files, lists of pages.
CODE_DIRECTIVES = _words(
    """
    autosummary blockdiag class-diagram code code-block digraph doctest graph graphviz highlight include inheritance-diagram index ipython
    jinja jupyter-execute literalinclude math mermaid nwdiag plantuml plot prompt productionlist raw role default-role seqdiag sourcecode
    syntax tabularcolumns testcleanup testcode testoutput testsetup toctree uml unicode date
    """
)
# Their argument names something of a program; their content is prose. Names with a colon (py:function) are such, too.
CODE_ARGUMENTS = _words(
    """
    attribute autoattribute autoclass autodata autodecorator autoexception autofunction automethod automodule autoproperty class
    cmdoption confval container currentmodule data decorator describe envvar exception figure function html_theme ifconfig image js:function
    macro member meth method module object only opcode option parsed-literal program property pep rst-class
    setting signal sectionauthor moduleauthor codeauthor staticmethod templatefilter templatetag type variable youtube
    """
)
# They have no argument: text behind their name is content.
WITHOUT_ARGUMENT = _words(
    """
    attention caution compound danger epigraph error footer glossary header highlights hint important line-block note pull-quote replace
    seealso tip todo warning
    """
)
CODE_CONTENT = frozenset({"parsed-literal"})
# The first word of their argument is a version.
VERSIONED = frozenset({"versionadded", "versionchanged", "versionremoved", "deprecated", "deprecated-removed"})
CONTENT_MARKS: dict[str, tuple[MarkKind, ...]] = {
    "epigraph": ("quote",),
    "pull-quote": ("quote",),
    "highlights": ("quote",),
}
ARGUMENT_MARKS: dict[str, tuple[MarkKind, ...]] = {
    "title": ("heading",),
    "rubric": ("heading",),
    "topic": ("heading",),
    "sidebar": ("heading",),
    "admonition": ("heading",),
    "centered": ("emphasis",),
    "table": (),
}
SHOWN_OPTIONS = frozenset({"alt", "caption", "title", "header", "subtitle", "description", "keywords"})

Reading = Literal["text", "code", "name", "term", "short"]
_CODE_ROLES = """
    code math file command kbd program envvar option mimetype newsgroup regexp makevar manpage raw eq token opcode index
    class func function meth method mod module attr attribute data exc exception obj const macro member type var variable cfunc cmacro cdata
    ctype cve cwe pep rfc rfc-reference pep-reference issue pr pull user commit bpo gh source src ticket git
    literal cmake setting ttag tfilter djadmin lookup
"""
_NAME_ROLES = "ref doc any numref download keyword prop_tgt prop_sf envvar variable command manual policy confval"
# How the text of a role is read: as code; as the text before a <target>, without one as the name of a place; as a term of the glossary.
ROLES: dict[str, Reading] = {
    **dict.fromkeys(_CODE_ROLES.split(), "code"),
    **dict.fromkeys(_NAME_ROLES.split(), "name"),
    "term": "term",
}
ROLE_MARKS: dict[str, tuple[MarkKind, ...]] = {
    **dict.fromkeys(("emphasis", "strong", "guilabel", "menuselection"), ("emphasis",)),
    **dict.fromkeys(("", "title-reference", "title", "t"), ("cite", "emphasis")),
    "dfn": ("definition", "emphasis"),
    "del": ("deleted",),
    "strike": ("deleted",),
    "ins": ("inserted",),
}


def role_reading(role: str) -> Reading:
    """How the text of a role is read; roles of a domain (`py:class`) name something of a program."""
    if role in ROLES:
        return ROLES[role]
    name = role.rpartition(":")[2]
    if name == role:
        return "text"
    return "term" if name == "term" else "name"


def is_code(directive: str) -> bool:
    """Whether neither argument nor content of a directive is prose."""
    return directive in CODE_DIRECTIVES


def has_code_argument(directive: str) -> bool:
    """Whether the argument of a directive is no prose."""
    return directive in CODE_ARGUMENTS or ":" in directive
