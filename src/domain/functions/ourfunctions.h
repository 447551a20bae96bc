#pragma once

#include <QList>
#include <QStringList>

namespace signalbox {

/// A function that came with the program (resources/supabase/functions).
struct OurFunction {
    QString name;
    QStringList events; // the patterns it handles; test.webhook besides
    QString purpose; // one sentence
    QString secretsVariable; // names the environment variable with its signing secrets

    bool operator==(const OurFunction &) const = default;
};

QList<OurFunction> ourFunctions();

/// What the functions read from their environment beside what Supabase gives them by itself.
struct FunctionVariable {
    QString name;
    QString purpose; // one sentence
    bool isSecret = false;
    bool isOptional = false;
    QStringList functions; // names of those that read it

    bool operator==(const FunctionVariable &) const = default;
};

QList<FunctionVariable> functionVariables();

/// `supabase secrets set NAME="$NAME" ...`: the values stay in the shell's environment.
QString secretsSetLine(const QStringList &names);

/// The last part of a URL of the form .../functions/v1/<name>; empty for any other.
QString functionOfUrl(const QString &url);

} // namespace signalbox
