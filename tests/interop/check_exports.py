"""Reads exports back by programs of another make: XLSX by openpyxl, PDF by poppler, HTML and CSV by Python.

Usage: check_exports.py WRITE_EXPORTS
"""

import csv
import datetime
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import openpyxl

CONTROLS = ["backup-vault-lock", "deny-unused-services", "s3-data-events", "s3-versioning"]


def check(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check_workbook(file):
    book = openpyxl.load_workbook(file)
    check(book.sheetnames == ["Checklist", "Progress", "About"], "names of the sheets")
    sheet = book["Checklist"]
    headings = [cell.value for cell in sheet[1]]
    check(sheet.freeze_panes == "C2", "headings and titles stay in sight")
    check(sheet.auto_filter.ref == sheet.dimensions, "the filter spans the table")
    column = headings.index("Status")
    letter = sheet.cell(1, column + 1).column_letter
    (validation,) = sheet.data_validations.dataValidation
    check(str(validation.sqref) == f"{letter}2:{letter}5", "the list stands in the column of statuses")
    choices = validation.formula1.strip('"').split(",")
    check(len(choices) == 7, "seven statuses to choose from")
    rows = list(sheet.iter_rows(min_row=2))
    check([row[0].value for row in rows] == CONTROLS, "one row for each control")
    for row in rows:
        check(row[column].value in choices, "the status is one of the choices")
    changed = rows[3][headings.index("Status changed")]
    check(changed.is_date and changed.value == datetime.datetime(2026, 11, 22, 9, 30), "a time is a time")
    for part in [book["Checklist"], book["About"]]:
        for row in part.iter_rows():
            for cell in row:
                check(cell.data_type != "f" and cell.hyperlink is None, f"{part.title} {cell.coordinate} is text")
    about = {row[0].value: row[1].value for row in book["About"].iter_rows()}
    check("2026.11" in about["Catalog"] and "Filter" in about, "the workbook tells where it comes from")
    check(about["Written"] == "2026-11-23 12:00 UTC", "the time of writing")
    return rows, headings


def check_usual(folder):
    rows, headings = check_workbook(folder / "usual.xlsx")
    with open(folder / "usual.csv", newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    for cells, record in zip(rows, table, strict=True):
        for heading, cell in zip(headings, cells, strict=True):
            if isinstance(cell.value, str):
                check(cell.value == record[heading.lower().replace(" ", "_")], f"CSV and XLSX agree: {heading}")
    text = output_of("pdftotext", "-layout", str(folder / "usual.pdf"), "-")
    for part in ["Mitigation checklist", "Controls by status", "Turn on versioning", "✓✓ Verified", "1 of 3 done (33 %)",
                 "svc:s3 (Service is Amazon S3)", "aws s3api get-bucket-versioning --bucket B"]:
        check(part in text, f"the PDF says: {part}")
    pages = text.split("\f")[:-1]
    # How wide the blanks are is the font's affair.
    check(all("".join(page.split()).endswith(f"{number}/{len(pages)}") for number, page in enumerate(pages, 1)),
          "each page has its number")
    check_jumps(folder / "usual.pdf")


def check_jumps(file):
    """The contents lead to the pages of the controls, as poppler's conversion to HTML sees it."""
    pages = output_of("pdftohtml", "-stdout", "-i", "-q", str(file)).replace("&#160;", " ")
    for title, page in [("Turn on versioning", 3), ("Log S3 data events", 4), ("Lock the backup vault", 5)]:
        check(re.search(rf'<a href="[^"#]*#{page}">{title}', pages), f"the contents lead to: {title}")


def check_long(folder):
    text = output_of("pdftotext", "-layout", str(folder / "long.pdf"), "-")
    for number in range(1, 201):
        check(text.count(f"Step number {number}.") == 1, f"step {number} stands there once")
    check(text.count("Expect: Status is Enabled.") == 103, "each check stands there once")
    check(text.count("\f") >= 8, "a control may take several pages")
    for page in text.split("\f"):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        check(len(lines) < 2 or lines[-2] not in ("Stops", "Steps", "Verify"), "no heading ends a page")


class Elements(html.parser.HTMLParser):
    """Names of the elements that a lenient reader finds."""

    def __init__(self, text):
        super().__init__()
        self.names = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        for name, _ in attrs:
            check(not name.startswith("on"), f"no handler: {name}")


def check_hostile(folder):
    rows, headings = check_workbook(folder / "hostile.xlsx")
    titles = [row[headings.index("Title")].value for row in rows]
    hostile = [title for title in titles if title.startswith("=HYPERLINK")]
    check(len(hostile) == 1 and "</script>" in hostile[0] and "_x0041_ END" in hostile[0], "a formula stays text")
    page = (folder / "hostile.html").read_text(encoding="utf-8")
    check(not Elements(page).names & {"script", "img", "link", "iframe"}, "nothing runs, nothing is loaded")
    for name in ["hostile.html", "hostile.svg"]:
        xml.etree.ElementTree.parse(folder / name)
    text = output_of("pdftotext", str(folder / "hostile.pdf"), "-")
    check("</script>" in text and "\u202e" not in text, "the PDF shows it as text")
    check(text.replace("\n", "").count("x") >= 10000, "the PDF holds all of a long title")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        check_usual(folder)
        check_long(folder)
        check_hostile(folder)


main()
