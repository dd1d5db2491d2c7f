"""Terms of a glossary file: `terms:` of a concept, by language and status."""

from __future__ import annotations

from collections.abc import Iterator

from termcheck.glossary import keys
from termcheck.glossary.codes import known_language
from termcheck.glossary.phrases import read_form, read_term
from termcheck.model import Status, Term
from termcheck.yaml_fields import Faults, check_keys, choice, fields_of, flag, kind_of, pairs, require, text, text_node, texts
from termcheck.yaml_nodes import Fields, Items, Node, shown


def read_terms(node: Node, faults: Faults) -> tuple[Term, ...]:
    """The terms of a concept, in the order of the file."""
    languages = fields_of(node, faults, of="`terms`")
    if not languages:
        return ()
    if not languages.values:
        faults.add(languages.origin, "`terms` has no language", try_this="add a language with its terms, such as `nl:`")
    terms: list[Term] = []
    for code, statuses in languages.values.items():
        if known_language(code, languages.keys[code], faults):
            terms += _language(code, statuses, faults)
    _check_statuses(terms, faults)
    return tuple(terms)


def read_removals(node: Node, faults: Faults, *, of: str) -> tuple[tuple[str, str], ...]:
    """Texts to take away, by language."""
    languages = fields_of(node, faults, of=of)
    if not languages:
        return ()
    found: list[tuple[str, str]] = []
    for code in languages.values:
        if known_language(code, languages.keys[code], faults):
            found += [(code, read_term(written, faults, of="the text")) for written in texts(languages, code, faults)]
    return tuple(found)


def _language(code: str, node: Node, faults: Faults) -> Iterator[Term]:
    statuses = fields_of(node, faults, of=f"`{code}`")
    if not statuses:
        return
    check_keys(statuses, keys.STATUSES, faults, of=f"`{code}`")
    if not any(_entries(statuses, status) for status in keys.STATUSES):
        faults.add(statuses.origin, f"`{code}` has no term", try_this="add `preferred:` or `deprecated:`, or remove the language")
    for status in keys.STATUSES:
        for entry in _entries(statuses, status):
            term = _term(entry, code, status, faults)
            if term:
                yield term


def _entries(statuses: Fields, status: Status) -> tuple[Node, ...]:
    node = statuses.values.get(status)
    if node is None:
        return ()
    return node.items if isinstance(node, Items) else (node,)


def _term(node: Node, language: str, status: Status, faults: Faults) -> Term | None:
    if isinstance(node, Fields):
        return _long_form(node, language, status, faults)
    if isinstance(node, Items):
        faults.add(node.origin, f"a {status} term must be text or a mapping, found {kind_of(node)}", try_this="remove the inner list")
        return None
    written = text_node(node, faults, of=f"a {status} term")
    if not written:
        return None
    return Term(text=read_term(written, faults, of="the term"), language=language, status=status, origin=written.origin)


def _long_form(fields: Fields, language: str, status: Status, faults: Faults) -> Term | None:
    check_keys(fields, keys.TERM, faults, of="a term")
    node = require(fields, "term", faults, of="the term")
    written = text_node(node, faults, of="`term`") if node else None
    term = Term(
        text=read_term(written, faults, of="the term") if written else "",
        language=language,
        status=status,
        origin=written.origin if written else fields.origin,
        level=choice(fields, "level", keys.LEVELS, faults),
        evidence=choice(fields, "evidence", keys.EVIDENCE, faults) or "read",
        use=text(fields, "use", faults),
        note=text(fields, "note", faults),
        source=text(fields, "source", faults),
        pos=choice(fields, "pos", keys.POS, faults),
        number=choice(fields, "number", keys.NUMBERS, faults) or "",
        gender=choice(fields, "gender", keys.GENDERS, faults) or "",
        abbreviation=flag(fields, "abbreviation", faults),
        forms=_forms(fields, "forms", faults),
        not_forms=_forms(fields, "not_forms", faults),
        match=choice(fields, "match", keys.MATCHES, faults) or "inflected",
        compounds=choice(fields, "compounds", keys.COMPOUNDS, faults),
        case=choice(fields, "case", keys.CASES, faults) or "auto",
        except_in=_phrases(fields, "except_in", faults),
        only_near=_phrases(fields, "only_near", faults),
        example=text(fields, "example", faults),
        external=pairs(fields, "external", faults),
    )
    return term if written else None


def _forms(fields: Fields, key: str, faults: Faults) -> tuple[str, ...]:
    return tuple(read_form(written, faults, of=f"in `{key}`:") for written in texts(fields, key, faults))


def _phrases(fields: Fields, key: str, faults: Faults) -> tuple[str, ...]:
    node = fields.values.get(key)
    if isinstance(node, Items) and not node.items:
        # An empty `only_near` could mean "anywhere" or "nowhere".
        faults.add(node.origin, f"`{key}` is empty", try_this="list words, or remove the key")
    return tuple(read_term(written, faults, of=f"in `{key}`:") for written in texts(fields, key, faults))


def _check_statuses(terms: list[Term], faults: Faults) -> None:
    first: dict[tuple[str, str], Term] = {}
    for term in terms:
        before = first.setdefault((term.language, term.plain), term)
        if before.status != term.status:
            what = f"{shown(term.text)} is {term.status} here and {before.status} in line {before.origin.line}"
            faults.add(term.origin, what, try_this="keep it in one place; use two concepts where it means two things")
