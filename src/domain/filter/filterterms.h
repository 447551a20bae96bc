#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// One character of a filter's value with its escapes resolved, and where it came from.
struct FilterChar {
    enum class Kind {
        Plain,
        Literal, // was quoted or escaped, so it separates nothing
        Quote, // an opening quotation mark; not part of the text, but tells "" from nothing and "42" from 42
        Json, // within a JSON object or array, exactly as typed
    };

    QChar c;
    Kind kind = Kind::Plain;
    qsizetype at = 0;
};

/// One value of a comma list, or a whole value.
struct FilterItem {
    QList<FilterChar> chars;
    qsizetype start = 0;
    qsizetype length = 0;

    QString text() const;
    bool isQuoted() const; // any part of it
};

/// What stands between two blanks of a filter's text: [-]key:value, or a word.
struct FilterTerm {
    qsizetype start = 0;
    qsizetype length = 0;
    bool dashed = false;
    QString key; // as typed, without dash and colon; empty for a word
    FilterItem value;
    qsizetype openQuote = -1; // where a quotation that is never closed begins
    qsizetype openJson = -1; // where a JSON value that is never closed begins

    qsizetype keyStart() const { return start + (dashed ? 1 : 0); }
    qsizetype end() const { return start + length; }
};

/// Splits a filter's text into its terms. Never fails: what is wrong with a term is for its reader to say.
///
/// A "quotation" may stand anywhere in a value and holds blanks and commas; a backslash takes the next character
/// literally, in and outside of quotations, save for \n, \r, \t and \uXXXX. A value that starts with { or [, or has
/// one behind its first =, is JSON up to the matching bracket where `jsonKeys` names its key.
QList<FilterTerm> filterTerms(QStringView text, const QStringList &jsonKeys);

/// The values of a comma list; an empty one where two commas meet or the list ends in one.
QList<FilterItem> splitFilterItems(const FilterItem &value, QChar separator = u',');

/// `text` so that it is read back as one value: quoted where it must be, control and invisible characters as \u escapes.
QString quotedFilterValue(const QString &text, bool always = false);

/// Control and invisible characters as \u escapes, which mean the same here and in JSON.
QString withHiddenEscaped(QStringView text);

} // namespace signalbox
