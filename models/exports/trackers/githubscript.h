#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Ttc {

// An issue that a script creates.
struct GithubIssue
{
    enum class State {
        Open,
        Completed, // closed
        NotPlanned // closed
    };

    QString item{};  // by which a second run finds what the first created; letters, digits and -._~% only
    QString title{}; // one line, whatever it holds
    QString body{};  // name of a file beside the script; letters, digits and -./ only
    QString label{}; // its status; letters and dashes only
    State state = State::Open;
};

// A script for bash 3.2 and later that creates the issues by GitHub's gh. It keeps a list of what is created,
// so that it goes on after a stop and creates nothing twice.
QByteArray githubScript(const QList<GithubIssue> &issues);

} // namespace Ttc
