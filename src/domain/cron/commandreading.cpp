#include "domain/cron/commandreading.h"

#include <QSet>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Commands in quotes in commands; what lies deeper is not looked at.
constexpr int mostCommandLevels = 3;

/// Where escapes are in between, places in the value are not those in the command.
bool standsAsItIs(const SqlLexeme &string, QStringView text)
{
    return string.kind == SqlLexemeKind::DollarString
        || (string.length == string.bodyLength + 2
            && !text.sliced(string.bodyBegin, string.bodyLength).contains(u'\''));
}

void shift(CommandStatement &statement, qsizetype by)
{
    statement.begin += by;
    for (SqlLexeme &lexeme : statement.lexemes) {
        lexeme.begin += by;
        lexeme.bodyBegin += by;
    }
}

void collect(QList<CommandStatement> &all, const QString &command, qsizetype from, qsizetype length, int level)
{
    for (CommandStatement &statement : splitStatements(QStringView(command).sliced(from, length))) {
        shift(statement, from);
        all.append(statement);
        if (level == mostCommandLevels)
            continue;
        const LexemeView view(statement.lexemes, command);
        const bool isBlock = view.isWord(0, u"do");
        for (qsizetype i = 0; i < statement.lexemes.size(); ++i) {
            const SqlLexeme &lexeme = statement.lexemes.at(i);
            if (lexeme.isString() && standsAsItIs(lexeme, command) && (isBlock || view.isWord(i - 1, u"execute")))
                collect(all, command, lexeme.bodyBegin, lexeme.bodyLength, level + 1);
        }
    }
}

/// Words before a parenthesis that call nothing: syntax, and types with a length.
bool callsNothing(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list
            = u"all and any array as between bit by case cast char character check coalesce conflict constraint "
              "cube decimal default distinct do else except exclude exists extract filter float for foreign "
              "from greatest group grouping having if ilike in include index interval intersect into is join "
              "key lateral least like limit nchar normalize not nullif numeric on only or order over overlay "
              "partition position primary range recursive references return returning rollup row rows select "
              "set sets similar some substring table then time timestamp timestamptz treat trim union unique "
              "update using values varbit varchar varying vacuum when where with within"_s.split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return words.contains(word);
}

CommandCall::Argument argumentOf(const LexemeView &view, qsizetype from, qsizetype end)
{
    const bool byName = view.isName(from) && end - from >= 3
        && ((view.isSymbol(from + 1, u':') && view.isSymbol(from + 2, u'='))
            || (view.isSymbol(from + 1, u'=') && view.isSymbol(from + 2, u'>')));
    return {byName ? view.name(from) : QString(), byName ? from + 3 : from, end};
}

QList<CommandCall::Argument> argumentsOf(const LexemeView &view, qsizetype open)
{
    QList<CommandCall::Argument> arguments;
    const qsizetype close = view.closing(open);
    qsizetype from = open + 1;
    for (qsizetype i = from; i < close; ++i) {
        if (view.isSymbol(i, u'(')) {
            i = view.closing(i);
        } else if (view.isSymbol(i, u',')) {
            arguments.append(argumentOf(view, from, i));
            from = i + 1;
        }
    }
    if (from < close)
        arguments.append(argumentOf(view, from, close));
    return arguments;
}

} // namespace

const CommandCall::Argument *CommandCall::argument(QStringView name, int place) const
{
    for (const Argument &candidate : arguments) {
        if (candidate.name == name)
            return &candidate;
    }
    return place < arguments.size() && arguments.at(place).name.isEmpty() ? &arguments.at(place) : nullptr;
}

LexemeView::LexemeView(const QList<SqlLexeme> &lexemes, QStringView text)
    : m_lexemes(lexemes), m_text(text), m_closing(lexemes.size(), lexemes.size())
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < lexemes.size(); ++i) {
        if (isSymbol(i, u'('))
            open.append(i);
        else if (isSymbol(i, u')') && !open.isEmpty())
            m_closing[open.takeLast()] = i;
    }
}

bool LexemeView::isSymbol(qsizetype i, QChar symbol) const
{
    return has(i) && m_lexemes.at(i).kind == SqlLexemeKind::Symbol && m_text.at(m_lexemes.at(i).begin) == symbol;
}

bool LexemeView::isWord(qsizetype i, QStringView wanted) const
{
    return has(i) && m_lexemes.at(i).kind == SqlLexemeKind::Word
        && QStringView(m_text)
               .sliced(m_lexemes.at(i).begin, m_lexemes.at(i).length)
               .compare(wanted, Qt::CaseInsensitive)
        == 0;
}

bool LexemeView::isAnyWord(qsizetype i, const QStringList &words) const
{
    return std::any_of(words.cbegin(), words.cend(), [&](const QString &wanted) { return isWord(i, wanted); });
}

bool LexemeView::hasWord(QStringView wanted) const
{
    for (qsizetype i = 0; i < m_lexemes.size(); ++i) {
        if (isWord(i, wanted))
            return true;
    }
    return false;
}

QString LexemeView::word(qsizetype i) const
{
    return has(i) && m_lexemes.at(i).kind == SqlLexemeKind::Word ? name(i) : QString();
}

qsizetype LexemeView::qualifiedBegin(qsizetype last) const
{
    return isSymbol(last - 1, u'.') && isName(last - 2) ? last - 2 : last;
}

qsizetype LexemeView::qualifiedEnd(qsizetype first) const
{
    return isSymbol(first + 1, u'.') && isName(first + 2) ? first + 2 : first;
}

bool readsAsCommand(QStringView text)
{
    static const QStringList verbs
        = u"alter begin call copy create declare delete do drop execute grant insert merge perform "
          "refresh reindex revoke select set truncate update vacuum with"_s.split(u' ');
    const QList<CommandStatement> statements = splitStatements(text);
    return !statements.isEmpty() && statements.first().lexemes.size() > 1
        && LexemeView(statements.first().lexemes, text).isAnyWord(0, verbs);
}

QList<CommandStatement> statementsWithin(const QString &command)
{
    QList<CommandStatement> all;
    collect(all, command, 0, command.size(), 0);
    return all;
}

QString transactionlessName(const CommandStatement &statement, const QString &command)
{
    const LexemeView view(statement.lexemes, command);
    const bool concurrent = view.hasWord(u"concurrently");
    const bool makes = view.isAnyWord(0, {u"create"_s, u"drop"_s});
    if (view.isWord(0, u"vacuum"))
        return u"VACUUM"_s;
    if (view.isWord(0, u"cluster") && statement.lexemes.size() == 1)
        return u"CLUSTER"_s;
    if (concurrent && makes && view.isAnyWord(1, {u"index"_s, u"unique"_s}))
        return view.word(0).toUpper() + u" INDEX CONCURRENTLY"_s;
    if (concurrent && view.isWord(0, u"reindex"))
        return u"REINDEX CONCURRENTLY"_s;
    const bool ofTwoWords = (view.isWord(0, u"alter") && view.isAnyWord(1, {u"system"_s, u"subscription"_s}))
        || (makes && view.isAnyWord(1, {u"database"_s, u"tablespace"_s, u"subscription"_s}))
        || (view.isWord(0, u"reindex") && view.isAnyWord(1, {u"database"_s, u"system"_s, u"schema"_s}))
        || (view.isWord(0, u"discard") && view.isWord(1, u"all"));
    return ofTwoWords ? view.word(0).toUpper() + u' ' + view.word(1).toUpper() : QString();
}

QList<CommandCall> callsIn(const CommandStatement &statement, const QString &command)
{
    const LexemeView view(statement.lexemes, command);
    QList<CommandCall> calls;
    for (qsizetype i = 1; i < statement.lexemes.size(); ++i) {
        const qsizetype last = i - 1;
        if (!view.isSymbol(i, u'(') || !view.isName(last))
            continue;
        const qsizetype first = view.qualifiedBegin(last);
        if (first == last && callsNothing(view.word(last)))
            continue;
        const qsizetype begin = statement.lexemes.at(first).begin;
        calls.append({first == last ? QString() : view.name(first), view.name(last), begin,
            statement.lexemes.at(last).end() - begin, first, argumentsOf(view, i)});
    }
    return calls;
}

} // namespace signalbox
