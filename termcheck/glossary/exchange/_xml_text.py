"""An XML tree as the text of a file."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

# What XML 1.0 forbids, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(root: ET.Element) -> str:
    """The tree, indented, with its declaration; signs that XML forbids are replaced by U+FFFD."""
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _FORBIDDEN.sub("\ufffd", ET.tostring(root, encoding="unicode")) + "\n"
