"""Which dialect a document is written in: by its root element and the namespace of that, never by the name of the file."""

from __future__ import annotations

from termcheck.readers import _xml_akoma_ntoso, _xml_finlex, _xml_formex, _xml_tmx, _xml_xliff
from termcheck.readers._xml_dialect import Dialect, Tag

BY_NAMESPACE = (
    *((namespace, _xml_akoma_ntoso.DIALECT) for namespace in _xml_akoma_ntoso.NAMESPACES),
    (_xml_finlex.NAMESPACE, _xml_finlex.DIALECT),
    (_xml_tmx.NAMESPACE, _xml_tmx.DIALECT),
    (_xml_xliff.NAMESPACE, _xml_xliff.DIALECT),
)
# Files are often written without the namespace that their standard asks for.
BY_ROOT = {
    _xml_akoma_ntoso.ROOT: _xml_akoma_ntoso.DIALECT,
    _xml_tmx.ROOT: _xml_tmx.DIALECT,
    _xml_xliff.ROOT: _xml_xliff.DIALECT,
    **dict.fromkeys(_xml_formex.ROOTS, _xml_formex.DIALECT),
}


def known_dialect(root: Tag) -> Dialect | None:
    """The dialect of a document with that root element; None for one that is read by the rules for all XML."""
    if _xml_formex.SCHEMA in root.attributes.get("noNamespaceSchemaLocation", "").lower():
        return _xml_formex.DIALECT
    if not root.namespace:
        return BY_ROOT.get(root.name)
    return next((dialect for start, dialect in BY_NAMESPACE if root.namespace.startswith(start)), None)
