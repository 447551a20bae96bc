#pragma once

#include "core/sqllexer.h"

#include <initializer_list>

namespace signalbox {

/// One statement of a command: where it stands, without the semicolon that ends it, and its pieces without comments.
struct CommandStatement {
    qsizetype begin = 0;
    qsizetype length = 0;
    QList<SqlLexeme> lexemes;

    bool operator==(const CommandStatement &) const = default;
};

/// As the server cuts a text at its semicolons: not in quotes, parentheses or the body of a function that begins with BEGIN
/// ATOMIC. Empty statements are none.
QList<CommandStatement> splitStatements(QStringView text);

/// Whether its first words are these, which are in lower case.
bool startsWithWords(const CommandStatement &statement, QStringView text, std::initializer_list<QStringView> words);

} // namespace signalbox
