#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace signalbox {

enum class SqlLexemeKind { Word, QuotedName, String, DollarString, Number, Parameter, Comment, Symbol };

/// A piece of SQL as PostgreSQL's own scanner cuts it; blanks are left out. What stands between quotes is `body`, escapes
/// and all.
struct SqlLexeme {
    SqlLexemeKind kind = SqlLexemeKind::Symbol;
    qsizetype begin = 0;
    qsizetype length = 0;
    qsizetype bodyBegin = 0;
    qsizetype bodyLength = 0;
    bool ended = true; // false for what is open at the end of the text

    qsizetype end() const { return begin + length; }
    bool isName() const { return kind == SqlLexemeKind::Word || kind == SqlLexemeKind::QuotedName; }
    bool isString() const { return kind == SqlLexemeKind::String || kind == SqlLexemeKind::DollarString; }
    bool operator==(const SqlLexeme &) const = default;
};

/// In order, not overlapping, whatever the text is. Operators come character by character.
QList<SqlLexeme> sqlLexemesOf(QStringView text);

/// The name that it is to the server: folded to lower case unless it stands in quotes.
QString sqlNameOf(const SqlLexeme &name, QStringView text);
/// What a string means. Of the escapes of E'' only those of quotes and backslashes are taken off.
QString sqlValueOf(const SqlLexeme &string, QStringView text);

} // namespace signalbox
