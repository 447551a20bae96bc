#include "widgets/text/sqltokens.h"

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

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

qsizetype endOfBlockComment(QStringView text, qsizetype begin)
{
    int depth = 0;
    for (qsizetype i = begin; i + 1 < text.size(); ++i) {
        const QStringView pair = text.mid(i, 2);
        if (pair == u"/*"_s)
            ++depth;
        else if (pair == u"*/"_s)
            --depth;
        else
            continue;
        ++i;
        if (depth == 0)
            return i + 1;
    }
    return text.size();
}

/// `begin` is at the opening quote; two quotes stand for one.
qsizetype endOfQuoted(QStringView text, qsizetype begin, bool backslashEscapes)
{
    const QChar quote = text.at(begin);
    for (qsizetype i = begin + 1; i < text.size(); ++i) {
        const bool isQuote = text.at(i) == quote;
        const bool isDoubled = isQuote && i + 1 < text.size() && text.at(i + 1) == quote;
        if (isQuote && !isDoubled)
            return i + 1;
        if (isDoubled || (backslashEscapes && text.at(i) == u'\\'))
            ++i;
    }
    return text.size();
}

/// Of the dollar quote at `begin`, or `begin` where there is none.
qsizetype endOfDollar(QStringView text, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (i < text.size() && isNamePart(text.at(i)))
        ++i;
    return i < text.size() && text.at(i) == u'$' ? i + 1 : begin;
}

qsizetype endOfName(QStringView text, qsizetype begin)
{
    qsizetype i = begin;
    while (i < text.size() && (isNamePart(text.at(i)) || text.at(i) == u'$'))
        ++i;
    return i;
}

qsizetype endOfNumber(QStringView text, qsizetype begin)
{
    qsizetype i = begin;
    while (i < text.size() && (isNamePart(text.at(i)) || text.at(i) == u'.'))
        ++i;
    return i;
}

} // namespace

QList<SqlToken> sqlTokensOf(QStringView text)
{
    QList<SqlToken> tokens;
    qsizetype at = 0;
    const auto take = [&](qsizetype end, SqlTokenKind kind) {
        tokens.append({at, end - at, kind});
        at = end;
    };
    while (at < text.size()) {
        const QChar c = text.at(at);
        const QStringView pair = text.mid(at, 2);
        if (pair == u"--"_s) {
            const qsizetype end = text.indexOf(u'\n', at);
            take(end < 0 ? text.size() : end, SqlTokenKind::Comment);
        } else if (pair == u"/*"_s) {
            take(endOfBlockComment(text, at), SqlTokenKind::Comment);
        } else if (c == u'\'') {
            const bool escapes
                = at > 0 && text.at(at - 1).toLower() == u'e' && (at < 2 || !isNamePart(text.at(at - 2)));
            take(endOfQuoted(text, at, escapes), SqlTokenKind::Literal);
        } else if (c == u'"') {
            at = endOfQuoted(text, at, false);
        } else if (c == u'$' && endOfDollar(text, at) > at) {
            take(endOfDollar(text, at), SqlTokenKind::Literal);
        } else if (c.isDigit()) {
            take(endOfNumber(text, at), SqlTokenKind::Number);
        } else if (isNamePart(c)) {
            const qsizetype end = endOfName(text, at);
            if (sqlKeywords().contains(text.mid(at, end - at).toString().toLower()))
                take(end, SqlTokenKind::Keyword);
            at = end;
        } else {
            ++at;
        }
    }
    return tokens;
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
