#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// A stretch of a command that holds a secret, and what is shown in its place: of 'Bearer abc' only the token is hidden.
struct CommandSecret {
    qsizetype begin = 0;
    qsizetype length = 0;
    QString shown;

    bool operator==(const CommandSecret &) const = default;
};

/// The keys, tokens and passwords that stand in a command word by word: by their shape, as the value of a name or of a header
/// that tells, in the place where a function takes a secret. In order, not overlapping. Built on redacted(), which by itself
/// would take `token = t.token` for a secret.
QList<CommandSecret> secretsIn(const QString &command);

struct MaskedCommand {
    QString text;
    bool masked = false; // something is hidden

    bool operator==(const MaskedCommand &) const = default;
};

/// A command as it may be shown, copied or exported. Nothing but its secrets is changed.
MaskedCommand maskedCommand(const QString &command);

} // namespace signalbox
