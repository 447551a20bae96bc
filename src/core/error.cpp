#include "core/error.h"

namespace signalbox {

using namespace Qt::StringLiterals;

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
        return u"unreachable"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Auth:
        return u"auth"_s;
    case ErrorKind::Permission:
        return u"permission"_s;
    case ErrorKind::HiddenByPolicy:
        return u"hidden-by-policy"_s;
    case ErrorKind::MissingObject:
        return u"missing-object"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Lost:
        return u"lost"_s;
    case ErrorKind::Server:
        return u"server"_s;
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::Local:
        return u"local"_s;
    }
    Q_UNREACHABLE();
}

QString describe(const Error &error)
{
    QString text = error.what;
    if (!error.subject.isEmpty())
        text += u" ("_s + error.subject + u')';
    if (!error.serverWords.isEmpty())
        text += u": "_s + error.serverWords;
    if (!error.sqlState.isEmpty())
        text += u" ["_s + error.sqlState + u']';
    if (!error.hint.isEmpty())
        text += u" - "_s + error.hint;
    return text;
}

} // namespace signalbox
