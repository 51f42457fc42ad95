#include "models/exports/trackers/githubscript.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// Titles are the only text of people's own in the script; within single quotes the shell reads nothing.
QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', uR"('\'')"_s) + u'\'';
}

QString reason(GithubIssue::State state)
{
    switch (state) {
    case GithubIssue::State::Open:
        break;
    case GithubIssue::State::Completed:
        return u"completed"_s;
    case GithubIssue::State::NotPlanned:
        return u"not planned"_s;
    }
    return {};
}

constexpr QByteArrayView Beginning = R"sh(#!/usr/bin/env bash
# Creates one GitHub issue for each control of a mitigation checklist and closes those that are settled.
#
#   1. Install GitHub's gh and sign in: gh auth login
#   2. Name the repository:             export GH_REPO=owner/name
#   3. Run:                             bash create-issues.sh
#
# Stopped halfway, by you or by GitHub's limit of requests? Run it again: what stands in created.txt is not
# created a second time. Delete that file only to create all issues anew. GitHub allows some 500 new issues an
# hour; PAUSE is the wait between two of them in seconds.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
: "${PAUSE:=1}"
log=created.txt
touch "$log"

# The address of the issue that was created for an item; empty where none was.
issue_of() {
    local word item address
    while read -r word item address; do
        if [ "$word $item" = "created $1" ]; then
            printf '%s' "$address"
            return
        fi
    done < "$log"
}

# ITEM TITLE BODY LABEL REASON: the reason closes the issue; empty leaves it open.
issue() {
    local address
    address=$(issue_of "$1")
    if [ -z "$address" ]; then
        address=$(gh issue create --title="$2" --body-file="$3" --label=ttc --label="$4")
        printf 'created %s %s\n' "$1" "$address" >> "$log"
        printf '%s\n' "$address"
        sleep "$PAUSE"
    fi
    if [ -n "$5" ] && ! grep -Fxq -- "closed $1" "$log"; then
        gh issue close "$address" --reason="$5"
        printf 'closed %s\n' "$1" >> "$log"
    fi
}

# A label that is there already stays as it is.
label() {
    gh label create "$1" > /dev/null 2>&1 || true
}

)sh";

} // namespace

QByteArray githubScript(const QList<GithubIssue> &issues)
{
    QStringList labels{u"ttc"_s};
    QByteArray calls;
    for (const GithubIssue &issue : issues) {
        if (!labels.contains(issue.label)) {
            labels.append(issue.label);
        }
        const QStringList words{u"issue"_s,
                                shellQuoted(issue.item),
                                shellQuoted(issue.title),
                                shellQuoted(issue.body),
                                shellQuoted(issue.label),
                                shellQuoted(reason(issue.state))};
        calls += words.join(u' ').toUtf8() + '\n';
    }
    QByteArray script = Beginning.toByteArray();
    for (const QString &label : std::as_const(labels)) {
        script += "label " + label.toUtf8() + '\n';
    }
    return script + '\n' + calls;
}

} // namespace Ttc
