#pragma once

#include "core/sqlstatements.h"

namespace signalbox {

/// A function that a command calls, with its arguments as they stand there.
struct CommandCall {
    struct Argument {
        QString name; // of one that is given by its name
        qsizetype from = 0; // its value: which of the statement's lexemes
        qsizetype to = 0; // behind the last one

        bool operator==(const Argument &) const = default;
    };

    QString schema; // empty where none is written
    QString function;
    qsizetype begin = 0; // of the name, with its schema
    qsizetype length = 0;
    qsizetype at = 0; // the first of the name's lexemes
    QList<Argument> arguments;

    /// The one of that name, or at that place among those without a name.
    const Argument *argument(QStringView name, int place) const;
    bool operator==(const CommandCall &) const = default;
};

/// A table or function that a command names.
struct CommandName {
    enum class Kind { Relation, Function };

    Kind kind = Kind::Relation;
    QString schema; // empty where none is written
    QString name;
    qsizetype begin = 0; // of the name, with its schema
    qsizetype length = 0;

    bool isSame(const CommandName &other) const
    {
        return kind == other.kind && schema == other.schema && name == other.name;
    }
    QString text() const { return schema.isEmpty() ? name : schema + u'.' + name; }
    bool operator==(const CommandName &) const = default;
};

/// Whether what stands in quotes is a command again, or a block of code.
bool readsAsCommand(QStringView text);

/// The command's own statements, and those in its DO blocks and in what these EXECUTE. All places are places in the command.
QList<CommandStatement> statementsWithin(const QString &command);

QList<CommandCall> callsIn(const CommandStatement &statement, const QString &command);
/// How a statement is called that refuses to run in a transaction, "CREATE INDEX CONCURRENTLY"; empty for all others.
QString transactionlessName(const CommandStatement &statement, const QString &command);
/// What must exist for the statement to run; what it makes itself and what is syntax only is left out.
QList<CommandName> namesIn(const CommandStatement &statement, const QString &command);

/// Everything that must exist for the command to run, each once: what a role has to be asked for.
QList<CommandName> namesToResolve(const QString &command);

/// Looks at the lexemes of a stretch by place; a place outside is nothing.
class LexemeView
{
public:
    LexemeView(const QList<SqlLexeme> &lexemes, QStringView text);

    bool has(qsizetype i) const { return i >= 0 && i < m_lexemes.size(); }
    bool isSymbol(qsizetype i, QChar symbol) const;
    bool isWord(qsizetype i, QStringView word) const;
    bool isAnyWord(qsizetype i, const QStringList &words) const;
    bool hasWord(QStringView word) const; // anywhere
    bool isName(qsizetype i) const { return has(i) && m_lexemes.at(i).isName(); }
    QString name(qsizetype i) const { return sqlNameOf(m_lexemes.at(i), m_text); }
    /// Of a word; empty for anything else.
    QString word(qsizetype i) const;
    /// Where the name begins whose last part stands there: at its schema, if one is written.
    qsizetype qualifiedBegin(qsizetype last) const;
    /// The last part of the name that begins there.
    qsizetype qualifiedEnd(qsizetype first) const;
    /// Of the parenthesis that opens there, or the end.
    qsizetype closing(qsizetype open) const { return m_closing.at(open); }

private:
    const QList<SqlLexeme> &m_lexemes;
    QStringView m_text;
    QList<qsizetype> m_closing; // by the place of what opens
};

} // namespace signalbox
