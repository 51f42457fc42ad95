"""Holds exports for trackers against what each importer demands, with Python's own CSV reader, bash and a stand-in
for GitHub's gh.

Usage: check_trackers.py WRITE_EXPORTS
"""

import csv
import datetime
import html.parser
import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

CONTROLS = ["backup-vault-lock", "deny-unused-services", "s3-data-events", "s3-versioning"]
KEY = re.compile(r'ttc:[^\s,;"<>()]+')
SETS = ["usual", "long", "hostile"]


def check(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")


def table(folder, name, tracker):
    """The rows of a file as lists, the headings first; every row as long as the headings."""
    with open(folder / f"{name}.{tracker}.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    for row in rows:
        check(len(row) == len(rows[0]), f"{tracker}: every row has a cell for each heading")
        for cell in row:
            check(not cell or cell[0] not in "=+-@\t\r", f"{tracker}: no cell is a formula: {cell[:20]}")
    return rows


def cells(rows, heading):
    column = rows[0].index(heading)
    return [row[column] for row in rows[1:]]


def check_texts(name, titles, descriptions, longest_title, longest_description):
    for title, description in zip(titles, descriptions, strict=True):
        check(title.strip() and "\n" not in title, f"{name}: a title is one line")
        check(len(title) <= longest_title, f"{name}: a title has at most {longest_title} characters")
        check(len(description) <= longest_description, f"{name}: {longest_description} characters of description")


def check_keys(name, descriptions):
    """The last line of each description holds the key of its item."""
    last = [description.strip().splitlines()[-1] for description in descriptions]
    keys = [KEY.search(line).group(0) for line in last if "Item key: " in line]
    check(keys == [f"ttc:{control}" for control in CONTROLS], f"{name}: each item is found again: {keys}")


def check_days(name, days):
    for day in filter(None, days):
        datetime.date.fromisoformat(day)
        check(len(day) == 10, f"{name}: a day is written yyyy-MM-dd")


def check_jira(folder, name):
    rows = table(folder, name, "jira-csv")
    check(rows[0].count("Summary") == 1 and rows[0].count("Labels") == 2, "Jira: the columns that it knows")
    check(len(rows) <= 1501, "Jira: rows of one file")
    check(all(re.fullmatch(r"[A-Za-z ]+", heading) for heading in rows[0]), "Jira: headings without punctuation")
    check_texts("Jira", cells(rows, "Summary"), cells(rows, "Description"), 255, 32767)
    check_keys("Jira", cells(rows, "Description"))
    check_days("Jira", cells(rows, "Due Date"))
    for row in rows[1:]:
        for label in (row[place] for place, heading in enumerate(rows[0]) if heading == "Labels"):
            check(label and not re.search(r"\s", label) and len(label) <= 255, f"Jira: a label is one word: {label}")
        assignee = row[rows[0].index("Assignee")]
        check(not assignee or "@" in assignee, "Jira: people by e-mail address")


def check_jira_hierarchy(folder, name):
    rows = table(folder, name, "jira-hierarchy-csv")
    check({"Issue Type", "Issue Key", "Issue ID", "Summary", "Parent"} <= set(rows[0]), "Jira: columns of a hierarchy")
    levels = ["Epic", "Task", "Sub-task"]
    seen = {}
    before = 0
    places = zip(cells(rows, "Issue Type"), cells(rows, "Issue ID"), cells(rows, "Parent"), strict=True)
    for kind, number, parent in places:
        level = levels.index(kind)
        check(level >= before, "Jira: epics first, then tasks, then sub-tasks")
        before = level
        check(number not in seen, "Jira: each Issue ID once")
        check(seen.get(parent) == level - 1 if level else not parent, "Jira: a parent of the level above stands before")
        seen[number] = level
    check(not any(cells(rows, "Issue Key")), "Jira gives the keys")
    check_texts("Jira", cells(rows, "Summary"), cells(rows, "Description"), 255, 32767)
    keys = [KEY.search(text.strip().splitlines()[-1]) for text in cells(rows, "Description")]
    found = sorted(match.group(0) for match in keys if match)
    check(found == [f"ttc:{control}" for control in CONTROLS], f"Jira: each control stands once: {found}")


def check_gitlab(folder, name):
    rows = table(folder, name, "gitlab-csv")
    check(rows[0] == ["title", "description", "due_date"], "GitLab: the columns that it takes")
    check((folder / f"{name}.gitlab-csv.csv").stat().st_size <= 10_000_000, "GitLab: size of a file")
    check_texts("GitLab", cells(rows, "title"), cells(rows, "description"), 255, 1_048_576)
    check_keys("GitLab", cells(rows, "description"))
    check_days("GitLab", cells(rows, "due_date"))
    for description in cells(rows, "description"):
        actions = [line for line in description.splitlines() if line.lstrip().startswith("/")]
        check(len(actions) == 1 and re.fullmatch(r"/label ~ttc ~ttc-[a-z-]+", actions[0]), f"GitLab: actions: {actions}")


class Elements(html.parser.HTMLParser):
    """Names of the elements that a lenient reader finds."""

    def __init__(self, text):
        super().__init__()
        self.names = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        check(not attrs, f"no attributes: {attrs}")
        self.names.add(tag)


def check_azure(folder, name):
    rows = table(folder, name, "azure-devops-csv")
    check({"Work Item Type", "Title"} <= set(rows[0]), "Azure DevOps: the columns that it demands")
    check(not {"ID", "Assigned To", "State", "Changed Date", "Created By"} & set(rows[0]), "Azure DevOps: no others")
    check(len(rows) <= 1001, "Azure DevOps: rows of one file")
    check(set(cells(rows, "Work Item Type")) == {"Task"}, "Azure DevOps: a type of every process")
    check_texts("Azure DevOps", cells(rows, "Title"), cells(rows, "Description"), 255, 1_000_000)
    check_keys("Azure DevOps", cells(rows, "Description"))
    for description in cells(rows, "Description"):
        check(Elements(description).names <= {"div", "b", "code"}, "Azure DevOps: nothing runs")


def check_service_now(folder, name):
    rows = table(folder, name, "servicenow-csv")
    expected = ["short_description", "description", "due_date", "priority", "correlation_id"]
    check(rows[0] == expected, "ServiceNow: columns named as the table's")
    check_texts("ServiceNow", cells(rows, "short_description"), cells(rows, "description"), 160, 4000)
    check_keys("ServiceNow", cells(rows, "description"))
    check_days("ServiceNow", cells(rows, "due_date"))
    check(set(cells(rows, "priority")) <= set("12345"), "ServiceNow: priorities")
    ids = cells(rows, "correlation_id")
    check(len(set(ids)) == len(ids) and all(len(one) <= 100 for one in ids), "ServiceNow: what it coalesces by")


GH = """#!/usr/bin/env python3
import json, os, pathlib, sys
log = pathlib.Path(os.environ["GH_LOG"])
calls = log.read_text().splitlines() if log.exists() else []
with log.open("a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
if sys.argv[1] == "issue" and str(len(calls)) == os.environ.get("GH_FAILS_AT"):
    sys.exit("too many requests")
if sys.argv[1:3] == ["label", "create"]:
    sys.exit("the label is there")
if sys.argv[1:3] == ["issue", "create"]:
    print("https://github.com/example/one/issues/%d" % (len(calls) + 1))
"""


def run_script(folder, home, **more):
    """Runs the script from somewhere else, as people do; gives what gh was asked for, oldest first."""
    environment = {**os.environ, "PATH": f"{home}:{os.environ['PATH']}", "PAUSE": "0", "GH_LOG": str(home / "log"), **more}
    done = subprocess.run(["bash", str(folder / "create-issues.sh")], cwd=home, env=environment, capture_output=True,
                          text=True)
    return done, [json.loads(line) for line in (home / "log").read_text().splitlines()]


def created(calls):
    return [call for call in calls if call[:2] == ["issue", "create"]]


def check_github(folder, name):
    issues = folder / f"{name}.github"
    script = issues / "create-issues.sh"
    subprocess.run(["bash", "-n", str(script)], check=True)
    bodies = [file.read_text(encoding="utf-8") for file in sorted((issues / "bodies").iterdir())]
    check_keys("GitHub", bodies)
    check(all(len(body) <= 65536 for body in bodies), "GitHub: length of a body")
    with tempfile.TemporaryDirectory() as other:
        home = pathlib.Path(other)
        gh = home / "gh"
        gh.write_text(GH)
        gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
        check_run(issues, home, name)


def check_run(issues, home, name):
    """A run that GitHub stops, then two more: together they create each issue once."""
    labels = len(re.findall(r"^label ", (issues / "create-issues.sh").read_text(encoding="utf-8"), re.MULTILINE))
    stopped, calls = run_script(issues, home, GH_FAILS_AT=str(labels + 2))
    check(stopped.returncode != 0 and "too many requests" in stopped.stderr, "GitHub: a refusal ends the run")
    done, calls = run_script(issues, home)
    check(done.returncode == 0, f"GitHub: the second run goes on: {done.stderr}")
    before = len(created(calls))
    check(before in (len(CONTROLS), len(CONTROLS) + 1), "GitHub: only what was refused is asked for again")
    done, calls = run_script(issues, home)
    check(done.returncode == 0 and len(created(calls)) == before, "GitHub: a third run creates nothing")
    bodies = set()
    for call in created(calls):
        options = dict(word.split("=", 1) for word in call[2:] if not word.startswith("--label"))
        check(set(options) == {"--title", "--body-file"}, f"GitHub: options: {call}")
        check((issues / options["--body-file"]).is_file(), "GitHub: the body is there")
        check(0 < len(options["--title"]) <= 256 and "\n" not in options["--title"], "GitHub: a title is one line")
        check([word for word in call if word.startswith("--label=ttc")], "GitHub: labels")
        bodies.add(options["--body-file"])
    check(len(bodies) == len(CONTROLS), "GitHub: one issue for each control")
    if name == "hostile":
        titles = "\n".join(word for call in created(calls) for word in call if word.startswith("--title="))
        check("--title==HYPERLINK(\"https://example.com\",\"x\")</t></script>" in titles, "GitHub: a title stays whole")
    closed = [call for call in calls if call[:2] == ["issue", "close"]]
    reasons = sorted(call[3] for call in closed)
    check(reasons == ["--reason=completed", "--reason=not planned"] or name != "usual", f"GitHub: closed: {reasons}")
    check(all(call[2].startswith("https://github.com/") for call in closed), "GitHub: closed by address")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        for one in SETS:
            for importer in [check_jira, check_jira_hierarchy, check_gitlab, check_azure, check_service_now,
                             check_github]:
                importer(folder, one)


main()
