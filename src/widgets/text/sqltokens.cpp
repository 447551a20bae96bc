#include "widgets/text/sqltokens.h"

#include "core/sqllexer.h"
#include "widgets/look/theme.h"

#include <QSet>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &sqlKeywords()
{
    static const QSet<QString> words = [] {
        const QString list
            = u"all alter analyze and any array as asc begin between by call case cast check close cluster "
              "coalesce comment commit concurrently conflict constraint create cross current_date "
              "current_timestamp current_user cursor declare default delete desc distinct do drop else "
              "elsif end except exception execute exists explain false fetch filter for foreach foreign "
              "from full function grant group having if ilike in index inner insert intersect interval "
              "into is join key language lateral left like limit listen lock loop materialized natural "
              "not notify null nulls offset on or order outer over partition perform policy primary "
              "procedure raise recursive references refresh reindex reset return returning returns revoke "
              "right rollback row schema security select sequence set show similar skip table temp "
              "temporary then to trigger true truncate union unique update using vacuum values view when "
              "where while window with"_s;
        const QStringList parts = list.split(u' ');
        return QSet<QString>(parts.cbegin(), parts.cend());
    }();
    return words;
}

/// A quoted body may hold quotes of its own, and a hostile text a thousand levels of them.
constexpr int mostLevels = 4;

class TokenList
{
public:
    explicit TokenList(QStringView text) : m_text(text) { }

    QList<SqlToken> result()
    {
        appendWithin(0, m_text.size(), 0);
        return m_tokens;
    }

private:
    void append(qsizetype begin, qsizetype end, SqlTokenKind kind)
    {
        if (end > begin)
            m_tokens.append({begin, end - begin, kind});
    }

    void appendWithin(qsizetype from, qsizetype length, int level)
    {
        for (SqlLexeme lexeme : sqlLexemesOf(m_text.sliced(from, length))) {
            lexeme.begin += from;
            lexeme.bodyBegin += from;
            append(lexeme, level);
        }
    }

    void append(const SqlLexeme &lexeme, int level)
    {
        const qsizetype bodyEnd = lexeme.bodyBegin + lexeme.bodyLength;
        switch (lexeme.kind) {
        case SqlLexemeKind::Word:
            if (sqlKeywords().contains(m_text.sliced(lexeme.begin, lexeme.length).toString().toLower()))
                append(lexeme.begin, lexeme.end(), SqlTokenKind::Keyword);
            return;
        case SqlLexemeKind::String:
            return append(lexeme.bodyBegin - 1, lexeme.end(), SqlTokenKind::Literal);
        case SqlLexemeKind::DollarString:
            if (level == mostLevels)
                return append(lexeme.begin, lexeme.end(), SqlTokenKind::Literal);
            append(lexeme.begin, lexeme.bodyBegin, SqlTokenKind::Literal);
            appendWithin(lexeme.bodyBegin, lexeme.bodyLength, level + 1);
            return append(bodyEnd, lexeme.end(), SqlTokenKind::Literal);
        case SqlLexemeKind::Number:
            return append(lexeme.begin, lexeme.end(), SqlTokenKind::Number);
        case SqlLexemeKind::Parameter:
            return append(lexeme.begin + 1, lexeme.end(), SqlTokenKind::Number);
        case SqlLexemeKind::Comment:
            return append(lexeme.begin, lexeme.end(), SqlTokenKind::Comment);
        case SqlLexemeKind::QuotedName:
        case SqlLexemeKind::Symbol:
            return;
        }
        Q_UNREACHABLE();
    }

    QStringView m_text;
    QList<SqlToken> m_tokens;
};

} // namespace

QList<SqlToken> sqlTokensOf(QStringView text)
{
    return TokenList(text).result();
}

QColor sqlTokenColour(SqlTokenKind kind, const QPalette &palette)
{
    switch (kind) {
    case SqlTokenKind::Keyword:
        return palette.color(QPalette::Link);
    case SqlTokenKind::Literal:
        return stateColour(HealthState::Attention, palette);
    case SqlTokenKind::Number:
        return stateColour(HealthState::Paused, palette);
    case SqlTokenKind::Comment:
        break;
    }
    return quietText(palette);
}

} // namespace signalbox
