#include "app/cli/passphrase.h"

#include "app/cli/terminal.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <string>

namespace signalbox {

std::optional<QString> askPassphrase(const QString &prompt)
{
    if (const QString given = qEnvironmentVariable("SIGNALBOX_PASSPHRASE"); !given.isEmpty())
        return given;
    termios usual{};
    if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &usual) != 0)
        return std::nullopt;
    print(stderr, prompt);
    termios silent = usual;
    silent.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    std::string line;
    std::getline(std::cin, line);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual);
    print(stderr, QStringLiteral("\n"));
    return line.empty() ? std::nullopt : std::optional(QString::fromLocal8Bit(line));
}

} // namespace signalbox
