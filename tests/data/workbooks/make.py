#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the small workbooks that the tests hold, from the text of their parts. Run from the root of the sources; the
same text gives the same bytes."""
import zipfile

SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def text(value):
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def cell(value):
    if value is None:
        return "<c/>"
    if isinstance(value, tuple):
        return f'<c t="{value[0]}"><v>{value[1]}</v></c>'
    return text(value) if isinstance(value, str) else f"<c><v>{value}</v></c>"


def sheet(rows, after=""):
    body = "".join("<row>" + "".join(map(cell, row)) + "</row>" for row in rows)
    return f"{HEAD}<worksheet><sheetData>{body}</sheetData>{after}</worksheet>"


def workbook(path, sheets, method=zipfile.ZIP_DEFLATED, strings=None, styles=None, hidden=(), end=""):
    targets = "".join(
        f'<Relationship Id="r{k}" Type="{SPACE}/worksheet" Target="worksheets/sheet{k}.xml"/>' for k in range(len(sheets)))
    if strings:
        targets += f'<Relationship Id="s" Type="{SPACE}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    if styles:
        targets += f'<Relationship Id="f" Type="{SPACE}/styles" Target="/xl/styles.xml"/>'
    state = {name: ' state="hidden"' for name in hidden}
    names = "".join(f'<sheet name="{name}"{state.get(name, "")} r:id="r{k}"/>' for k, name in enumerate(sheets))
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{SPACE}/officeDocument" Target="xl/workbook.xml"/>'
                       "</Relationships>",
        "xl/workbook.xml": f'{HEAD}<workbook xmlns:r="{SPACE}"><sheets>{names}</sheets>{end}</workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{targets}</Relationships>",
    }
    if strings:
        parts["xl/sharedStrings.xml"] = "<sst>" + "".join(f"<si><t>{item}</t></si>" for item in strings) + "</sst>"
    if styles:
        parts["xl/styles.xml"] = styles
    for k, content in enumerate(sheets.values()):
        parts[f"xl/worksheets/sheet{k}.xml"] = content
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)


ACTORS = [["Id", "Label", "Category"], ["farm", "Star farm", "enterprise"], ["mill", "City mill", "enterprise"],
          ["bakery", "Corner bakery", "enterprise"]]
TIES = [["Source", "Target", "Relation", "Weight"], ["farm", "mill", "trade", 12.5], ["mill", "bakery", "trade", 8],
        ["bakery", "farm", "advice", None]]
WRONG = [["Source", "Target", "Relation", "Weight"], ["farm", "mil", "trade", ("e", "#REF!")], [],
         ["mill", "bakery", "trade", "eight"]]

CLUSTER = {"Read me": sheet([["Asked for in spring."]]), "Actors": sheet(ACTORS), "Ties": sheet(TIES)}
workbook("tests/golden/check-workbook/cluster.xlsx", CLUSTER)
workbook("tests/golden/check-workbook-sheet/cluster.xlsx",
         {"Actors": sheet(ACTORS), "Ties": sheet(WRONG, '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>'),
          "Old ties": sheet(TIES)})
workbook("tests/fuzz/corpus/workbook/deflated", {"Ties": sheet([[("s", 0), ("s", 1)], [1, 2]])},
         strings=["Source", "Target"])
for corpus in "workbook/stored", "delimited/workbook":
    workbook(f"tests/fuzz/corpus/{corpus}", {"Ties": sheet(TIES[:2]), "Actors": sheet(ACTORS[:2])}, zipfile.ZIP_STORED)
workbook("tests/fuzz/corpus/workbook/broken", {"Ties": "<worksheet><sheetData><row>"})

# One of everything that the data report says of workbooks: see the manifest beside it.
FAULTS = (f'{HEAD}<worksheet><cols><col min="5" max="5" hidden="1"/></cols><sheetData>'
          '<row><c t="inlineStr"><is><t>Source</t></is></c><c t="inlineStr"><is><t>Target</t></is></c>'
          '<c t="inlineStr"><is><t>Weight</t></is></c><c t="inlineStr"><is><t>Signed</t></is></c>'
          '<c t="inlineStr"><is><t>Note</t></is></c></row>'
          '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>12.5</v></c><c s="1"><v>45413</v></c>'
          '<c t="inlineStr"><is><t>kept</t></is></c></row>'
          '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c><f>A1</f></c><c s="1"><v>-1</v></c></row>'
          '<row hidden="1"><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c><f>1-1</f><v>0</v></c></row>'
          '<row><c t="s"><v>2</v></c><c t="s"><v>9</v></c><c t="e"><v>#DIV/0!</v></c></row>'
          '<row><c t="s"><v>2</v></c><c t="s"><v>0</v></c><c><v>x1</v></c></row>'
          '</sheetData><mergeCells><mergeCell ref="E2:E3"/></mergeCells></worksheet>')
workbook("tests/data/seeded/workbook/cluster.xlsx", {"Ties": FAULTS, "Old": sheet([["Asked for in spring."]])},
         strings=["Farm", "Mill", "Shop"], hidden=["Ties"], end='<calcPr fullCalcOnLoad="1"/>',
         styles='<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
