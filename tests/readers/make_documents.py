#!/usr/bin/env python3
"""Word and OpenDocument files written with strings and zipfile alone: the inputs under cases/docx and cases/odt, and those of the tests.

`python tests/readers/make_documents.py` writes the cases anew.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

CASES = Path(__file__).parent / "cases"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OTHERS = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ROOTS = {"header": "hdr", "footer": "ftr"}
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="{OASIS}{name}:1.0"' for name in ("office", "style", "text", "table", "meta")),
        f'xmlns:draw="{OASIS}drawing:1.0" xmlns:fo="{OASIS}xsl-fo-compatible:1.0" xmlns:svg="{OASIS}svg-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)
TEXT_TYPE = "application/vnd.oasis.opendocument.text"


def zipped(members: Mapping[str, str | bytes], *, packed: bool = False) -> bytes:
    """A ZIP file with the members in their order, the same on every machine."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, archive.compression)
    return file.getvalue()


def word_members(body: str, *, namespace: str = TRANSITIONAL, styles: str = "", **parts: str) -> dict[str, str | bytes]:
    """The members of a Word file: the inside of its body, its styles, and of parts such as header1, footnotes, comments."""
    declared = f'xmlns:w="{namespace}" {OTHERS}'
    related = {"styles": "styles"} | {name: name.rstrip("0123456789") for name in parts}
    listed = "".join(f'<Relationship Id="{name}" Type="{TYPES}{kind}" Target="{name}.xml"/>' for name, kind in related.items())
    listed += f'<Relationship Id="web" Type="{TYPES}hyperlink" Target="https://example.org/" TargetMode="External"/>'
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}{kind}+xml"/>' for name, kind in related.items())
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{CONTENT}document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="a" Type="{TYPES}officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{RELATIONSHIPS}">{listed}</Relationships>',
        "word/document.xml": f"{XML}<w:document {declared}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{XML}<w:styles {declared}>{styles}</w:styles>",
    }
    for name, content in parts.items():
        root = ROOTS.get(related[name], related[name])
        members[f"word/{name}.xml"] = f"{XML}<w:{root} {declared}>{content}</w:{root}>"
    return members


def word(body: str, **parts: str) -> bytes:
    """A Word file."""
    return zipped(word_members(body, **parts))


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of texts that become runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(piece if piece.startswith("<") else run(piece) for piece in runs)
    return f"<w:p>{f'<w:pPr>{named}{properties}</w:pPr>' if named or properties else ''}{inside}</w:p>"


def box(text: str) -> str:
    """A text box as Word writes it: once for itself, once for programs of before 2010."""
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    shape = f'<w:drawing><wp:anchor><wp:docPr id="1" name="Box 1"/><wps:txbx>{content}</wps:txbx></wp:anchor></w:drawing>'
    old = f"<w:pict><v:textbox>{content}</v:textbox></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells given by their content."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def field(instruction: str, result: str) -> str:
    signs = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{signs['begin']}{asked}{signs['separate']}{run(result)}{signs['end']}"


def writer_members(body: str, *, automatic: str = "", styles: str = "", sides: str = "") -> dict[str, str | bytes]:
    """The members of an OpenDocument text: its body, automatic styles, styles, and the headers and footers of its page."""
    return {
        "mimetype": TEXT_TYPE,
        "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="{OASIS}manifest:1.0"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{TEXT_TYPE}"/></manifest:manifest>',
        "content.xml": f"{XML}<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"{XML}<office:document-styles {NAMESPACES}><office:styles>{styles}</office:styles><office:master-styles>"
        f'<style:master-page style:name="Standard">{sides}</style:master-page></office:master-styles></office:document-styles>',
    }


def writer(body: str, **parts: str) -> bytes:
    """An OpenDocument text."""
    return zipped(writer_members(body, **parts))


def flat(body: str, *, automatic: str = "", styles: str = "", sides: str = "") -> bytes:
    """An OpenDocument text as one XML file."""
    text = (
        f'{XML}<office:document {NAMESPACES} office:mimetype="{TEXT_TYPE}"><office:meta><dc:title>Niet gelezen</dc:title></office:meta>'
        f"<office:styles>{styles}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles>"
        f'<office:master-styles><style:master-page style:name="Standard">{sides}</style:master-page></office:master-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    return text.encode()


WORD_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Deel"><w:name w:val="Deeltitel"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Frans"><w:name w:val="Frans"/><w:rPr><w:lang w:val="fr-BE"/></w:rPr></w:style>
"""
WORD_BODY = "".join(
    [
        paragraph("Aanpak", " van beeldmateriaal", style="Kop1"),
        paragraph(
            "De politie treft vaker kinder",
            run("porno", "<w:b/>"),
            "grafie aan",
            '<w:r><w:footnoteReference w:id="7"/></w:r>',
            ", ",
            run("vooral", '<w:rStyle w:val="Nadruk"/>'),
            " bij huiszoekingen.",
            '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
        paragraph(),
        paragraph("Wie meldt, hoeft niets te bewaren.", style="Citaat"),
        paragraph(
            "Oud ",
            f"<w:del w:id='1' w:author='A'>{run('weg').replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>",
            f"<w:ins w:id='2' w:author='A'>{run('nieuw')}</w:ins>",
            run(" verborgen", "<w:vanish/>"),
            " &amp; gebleven",
        ),
        paragraph("Voetstuk", style="Deel"),
        table(
            (paragraph("Term"), paragraph("Beter")),
            (paragraph("kinderporno") + table((paragraph("binnenin"),)) + paragraph(), paragraph("materiaal", box("In een kader."))),
        ),
        paragraph("Zie bladzijde ", field(" PAGEREF x ", "12"), " en", "<w:r><w:br/></w:r>", "verder."),
        paragraph(run("Schéma général des signalements", '<w:rStyle w:val="Frans"/>')),
        paragraph('<w:hyperlink r:id="web">' + run("de site") + "</w:hyperlink>", " op www.example.org"),
        paragraph(
            '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="x" descr="Grafiek van meldingen &quot;per jaar&quot;"/></wp:inline>'
            "</w:drawing></w:r>"
        ),
        f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{paragraph('In een invulveld.')}</w:sdtContent></w:sdt>",
    ]
)
WORD_PARTS = {
    "header1": paragraph("Concept"),
    "footer1": paragraph("Bladzijde ", '<w:fldSimple w:instr="PAGE">' + run("1") + "</w:fldSimple>"),
    "footnotes": f'<w:footnote w:type="separator" w:id="-1">{paragraph("streep")}</w:footnote>'
    f'<w:footnote w:id="7">{paragraph("Cijfers van vorig jaar.")}</w:footnote>',
    "comments": f'<w:comment w:id="0" w:author="B">{paragraph("Liever een ander woord.")}</w:comment>',
}
WRITER_STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>
<style:style style:name="Heading_20_1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
"""
WRITER_AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:language="fr" fo:country="BE"/></style:style>
"""
WRITER_SIDES = "<style:header><text:p>Concept</text:p></style:header><style:footer><text:p>Bladzijde 1</text:p></style:footer>"
WRITER_BODY = """
<text:tracked-changes><text:changed-region><text:deletion><text:p>Geschrapt</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:style-name="Heading_20_1" text:outline-level="1"><text:number>1.</text:number>Aanpak van
  beeldmateriaal</text:h>
<text:p>De politie treft vaker kinder<text:span text:style-name="T1">porno</text:span>grafie<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation><text:note-body><text:p>Cijfers van vorig jaar.</text:p></text:note-body></text:note> aan<office:annotation>
<dc:creator>B</dc:creator><dc:date>2026-01-01</dc:date><text:p>Liever een ander woord.</text:p></office:annotation>.</text:p>
<text:p text:style-name="P1">Wie meldt,<text:s text:c="2"/>hoeft<text:tab/>niets<text:line-break/>te bewaren.</text:p>
<text:p>Een<text:span text:style-name="T2"> verborgen</text:span> zin &amp; <text:a>de site</text:a>.</text:p>
<table:table><table:table-row><table:table-cell><text:p>Term</text:p></table:table-cell><table:table-cell><text:p>Beter</text:p>
</table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:text-box><text:p>In een kader.</text:p></draw:text-box><svg:desc>Grafiek van meldingen</svg:desc></draw:frame></text:p>
<text:p><text:span text:style-name="T3">Schéma général des signalements</text:span></text:p>
<text:list><text:list-item><text:p>In een lijst.</text:p></text:list-item></text:list>
"""


def cases() -> dict[str, bytes]:
    """The files under cases, by their paths there."""
    strict = word_members(paragraph("Streng", style="Kop1") + paragraph("opgeslagen"), namespace=STRICT, styles=WORD_STYLES)
    automatic, styles, sides = WRITER_AUTOMATIC, WRITER_STYLES, WRITER_SIDES
    return {
        "docx/draft.docx": word(WORD_BODY, styles=WORD_STYLES, **WORD_PARTS),
        "docx/strict.dotx": zipped(strict),
        "odt/draft.odt": writer(WRITER_BODY, automatic=automatic, styles=styles, sides=sides),
        "odt/flat.fodt": flat(WRITER_BODY, automatic=automatic, styles=styles, sides=sides),
    }


if __name__ == "__main__":
    for name, content in cases().items():
        (CASES / name).write_bytes(content)
