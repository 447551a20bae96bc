#include "domain/cron/commandreading.h"

#include <QSet>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Finds the tables that a statement names. It reads word by word, not by grammar: what it is not sure of it leaves out.
class RelationFinder
{
public:
    RelationFinder(const CommandStatement &statement, const QString &command)
        : m_lexemes(statement.lexemes), m_view(statement.lexemes, command)
    { }

    QList<CommandName> result()
    {
        collectOwnNames();
        if (m_view.isAnyWord(
                0, {u"fetch"_s, u"move"_s, u"create"_s, u"alter"_s, u"drop"_s, u"grant"_s, u"revoke"_s, u"comment"_s}))
            return {};
        takeListAfterVerb();
        for (qsizetype i = 0; i < m_lexemes.size(); ++i) {
            if (m_view.isWord(i, u"from"))
                takeFrom(i);
            else if (m_view.isWord(i, u"join"))
                takeRelation(i + 1);
            else if (m_view.isWord(i, u"into") && m_view.isAnyWord(i - 1, {u"insert"_s, u"merge"_s}))
                takeRelation(i + 1);
            else if (m_view.isWord(i, u"update") && startsCommand(i))
                takeRelation(i + 1);
        }
        return m_names;
    }

    bool isOwn(const QString &name) const { return m_own.contains(name); }

private:
    /// WITH name AS (, WITH name (columns) AS (, and what a block declares as a cursor.
    void collectOwnNames()
    {
        QHash<qsizetype, qsizetype> opening;
        for (qsizetype i = 0; i < m_lexemes.size(); ++i) {
            if (m_view.isSymbol(i, u'('))
                opening.insert(m_view.closing(i), i);
            if (!m_view.isWord(i, u"as"))
                continue;
            qsizetype body = i + 1;
            while (m_view.isAnyWord(body, {u"not"_s, u"materialized"_s}))
                ++body;
            if (!m_view.isSymbol(body, u'('))
                continue;
            const qsizetype name = opening.contains(i - 1) ? opening.value(i - 1) - 1 : i - 1;
            if (m_view.isName(name))
                m_own.insert(m_view.name(name));
        }
    }

    /// VACUUM, ANALYZE, TRUNCATE, LOCK, COPY, REFRESH MATERIALIZED VIEW: the tables follow, separated by commas.
    void takeListAfterVerb()
    {
        static const QStringList verbs{
            u"vacuum"_s, u"analyze"_s, u"truncate"_s, u"lock"_s, u"copy"_s, u"refresh"_s, u"cluster"_s};
        static const QStringList options{u"full"_s, u"freeze"_s, u"verbose"_s, u"analyze"_s, u"table"_s, u"only"_s,
            u"materialized"_s, u"view"_s, u"concurrently"_s};
        if (!m_view.isAnyWord(0, verbs))
            return;
        qsizetype i = 1;
        if (m_view.isSymbol(i, u'('))
            i = m_view.closing(i) + 1;
        do {
            while (m_view.isAnyWord(i, options))
                ++i;
            i = takeRelation(i);
            if (m_view.isSymbol(i, u'('))
                i = m_view.closing(i) + 1;
        } while (m_view.isSymbol(i++, u','));
    }

    void takeFrom(qsizetype from)
    {
        if (m_view.isWord(from - 1, u"distinct") || isInSyntaxCall(from))
            return;
        qsizetype i = from + 1;
        do {
            while (m_view.isAnyWord(i, {u"only"_s, u"lateral"_s}))
                ++i;
            i = takeRelation(i);
            if (m_view.isSymbol(i, u'(')) // a query, or the arguments of a function
                i = m_view.closing(i) + 1;
            if (m_view.isWord(i, u"as"))
                ++i;
            if (m_view.isName(i) && m_view.isSymbol(i + 1, u','))
                ++i;
        } while (m_view.isSymbol(i++, u','));
    }

    /// extract(epoch from x), trim(both from x)
    bool isInSyntaxCall(qsizetype from) const
    {
        int depth = 0;
        for (qsizetype i = from - 1; i >= 0 && from - i < 60; --i) {
            if (m_view.isAnyWord(i, {u"select"_s, u"delete"_s}))
                return false;
            depth += m_view.isSymbol(i, u')') ? 1 : m_view.isSymbol(i, u'(') ? -1 : 0;
            if (depth < 0)
                return m_view.isAnyWord(i - 1, {u"extract"_s, u"substring"_s, u"trim"_s, u"overlay"_s, u"position"_s});
        }
        return false;
    }

    /// Not FOR UPDATE, ON CONFLICT DO UPDATE, or a trigger's AFTER UPDATE.
    bool startsCommand(qsizetype i) const
    {
        return i == 0 || m_view.isSymbol(i - 1, u'(') || m_view.isSymbol(i - 1, u')')
            || m_view.isAnyWord(i - 1, {u"begin"_s, u"then"_s, u"else"_s, u"loop"_s, u"explain"_s, u"as"_s});
    }

    /// Returns the place behind the name; a function's is none, nor is one that the statement makes.
    qsizetype takeRelation(qsizetype first)
    {
        static const QStringList noNames{u"select"_s, u"values"_s, u"with"_s, u"from"_s, u"on"_s, u"using"_s, u"set"_s,
            u"where"_s, u"unnest"_s, u"rows"_s, u"lateral"_s, u"skip_locked"_s, u"stdin"_s, u"program"_s, u"inline"_s,
            u"strict"_s};
        if (!m_view.isName(first) || m_view.isAnyWord(first, noNames))
            return first;
        const qsizetype last = m_view.qualifiedEnd(first);
        const bool isFunction = m_view.isSymbol(last + 1, u'(') && !takesColumns();
        const QString schema = first == last ? QString() : m_view.name(first);
        if (!isFunction && (!schema.isEmpty() || !m_own.contains(m_view.name(last)))) {
            const qsizetype begin = m_lexemes.at(first).begin;
            m_names.append(
                {CommandName::Kind::Relation, schema, m_view.name(last), begin, m_lexemes.at(last).end() - begin});
        }
        return last + 1;
    }

    bool takesColumns() const
    {
        return m_view.isAnyWord(0, {u"insert"_s, u"vacuum"_s, u"analyze"_s, u"copy"_s, u"with"_s});
    }

    const QList<SqlLexeme> &m_lexemes;
    LexemeView m_view;
    QSet<QString> m_own;
    QList<CommandName> m_names;
};

/// `insert into t (a)`, `with t (a) as` and `x::vector(3)` only look like calls.
bool isCall(const LexemeView &view, const CommandCall &call)
{
    static const QStringList before{u"into"_s, u"table"_s, u"as"_s, u"with"_s, u"recursive"_s, u"vacuum"_s,
        u"analyze"_s, u"copy"_s, u"references"_s, u"type"_s, u"set"_s};
    return !view.isAnyWord(call.at - 1, before) && !view.isSymbol(call.at - 1, u')')
        && !view.isSymbol(call.at - 1, u':');
}

/// The table, view or function that a statement makes; later ones may use it.
QString madeBy(const CommandStatement &statement, const QString &command)
{
    static const QStringList passed{u"create"_s, u"or"_s, u"replace"_s, u"temp"_s, u"temporary"_s, u"unlogged"_s,
        u"global"_s, u"local"_s, u"table"_s, u"view"_s, u"materialized"_s, u"function"_s, u"procedure"_s, u"if"_s,
        u"not"_s, u"exists"_s};
    const LexemeView view(statement.lexemes, command);
    if (!view.isWord(0, u"create"))
        return {};
    qsizetype i = 0;
    while (view.isAnyWord(i, passed))
        ++i;
    return view.isName(i) ? view.name(view.qualifiedEnd(i)) : QString();
}

constexpr qsizetype mostNames = 200;

} // namespace

QList<CommandName> namesIn(const CommandStatement &statement, const QString &command)
{
    RelationFinder relations(statement, command);
    QList<CommandName> names = relations.result();
    if (startsWithWords(statement, command, {u"create"}))
        return names;
    QSet<qsizetype> taken;
    for (const CommandName &name : std::as_const(names))
        taken.insert(name.begin);
    const LexemeView view(statement.lexemes, command);
    for (const CommandCall &call : callsIn(statement, command)) {
        const bool isOwn = call.schema.isEmpty() && relations.isOwn(call.function);
        if (!taken.contains(call.begin) && !isOwn && isCall(view, call))
            names.append({CommandName::Kind::Function, call.schema, call.function, call.begin, call.length});
    }
    return names;
}

QList<CommandName> namesToResolve(const QString &command)
{
    QList<CommandName> names;
    QSet<QString> made;
    for (const CommandStatement &statement : statementsWithin(command)) {
        if (const QString name = madeBy(statement, command); !name.isEmpty())
            made.insert(name);
        for (const CommandName &name : namesIn(statement, command)) {
            const bool isKnown = std::any_of(
                names.cbegin(), names.cend(), [&](const CommandName &known) { return known.isSame(name); });
            if (!isKnown && !made.contains(name.name) && names.size() < mostNames)
                names.append(name);
        }
    }
    return names;
}

} // namespace signalbox
