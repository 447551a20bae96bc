#include "app/cli/terminal.h"

#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

void printProgress(const QString &what)
{
    if (::isatty(::fileno(stderr)))
        print(stderr, what + u'\n');
}

ExitCode printError(const Error &error)
{
    print(stderr, u"signalbox: "_s + describe(error).simplified() + u'\n');
    if (error.kind == ErrorKind::Invalid)
        return ExitCode::Usage;
    // Codes of our own say that the installation refused, which is no matter of reaching the database.
    return error.sqlState.startsWith("SB"_L1) ? ExitCode::Degraded : ExitCode::Unreachable;
}

} // namespace signalbox
