#include "data/postgres/sqlstatement.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> invalid(const QString &id, const QString &what)
{
    return tl::unexpected(Error{ErrorKind::Invalid, what, id, {}, {}, {}});
}

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() > 127;
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9') || c == u'$';
}

} // namespace

/// Reads one file; see SqlStatement for its form.
class SqlStatementParser
{
public:
    SqlStatementParser(const QString &id, const QString &file) : m_file(file) { m_statement.m_id = id; }

    Result<SqlStatement> parse()
    {
        const QStringList lines = QString(m_file).replace(u"\r\n"_s, u"\n"_s).split(u'\n');
        qsizetype line = 0;
        while (line < lines.size() && m_problem.isEmpty() && readHeaderLine(lines.at(line)))
            ++line;
        if (m_problem.isEmpty())
            checkHeader();
        for (; line < lines.size() && m_problem.isEmpty(); ++line)
            readBodyLine(lines.at(line));
        if (m_problem.isEmpty())
            finish();
        if (!m_problem.isEmpty())
            return invalid(m_statement.m_id, m_problem);
        return m_statement;
    }

private:
    /// False when the header is over.
    bool readHeaderLine(const QString &line)
    {
        static const QRegularExpression pattern(uR"re(^--\s*(class|deadline|supersede|session)\s*:\s*(.*?)\s*$)re"_s);
        if (line.trimmed().isEmpty())
            return true;
        if (!line.startsWith("--"_L1) || fragmentLine(line))
            return false;
        const auto match = pattern.match(line);
        if (match.hasMatch())
            readHeader(match.captured(1), match.captured(2));
        else
            m_explained = m_explained || line.size() > 3;
        return true;
    }

    void readHeader(const QString &key, const QString &value)
    {
        if (m_headers.contains(key)) {
            m_problem = SqlStatement::tr("The header %1 stands there twice").arg(key);
            return;
        }
        m_headers.insert(key);
        if (key == "class"_L1)
            readClass(value);
        else if (key == "deadline"_L1)
            readDeadline(value);
        else if (key == "session"_L1)
            readSession(value);
        else if (value.isEmpty())
            m_problem = SqlStatement::tr("The supersede key is empty");
        else
            m_statement.m_supersedeKey = value;
    }

    void readClass(const QString &value)
    {
        if (value == "read"_L1)
            m_statement.m_access = SqlStatement::Access::Read;
        else if (value == "write"_L1)
            m_statement.m_access = SqlStatement::Access::Write;
        else
            m_problem = SqlStatement::tr("The class is neither read nor write: %1").arg(value);
    }

    void readSession(const QString &value)
    {
        m_statement.m_needsTaskSession = true;
        if (value != "task"_L1)
            m_problem = SqlStatement::tr("The session is not task: %1").arg(value);
    }

    void readDeadline(const QString &value)
    {
        static const QRegularExpression pattern(u"^(\\d{1,6})(ms|s|min)$"_s);
        const auto match = pattern.match(value);
        const std::chrono::milliseconds count(match.captured(1).toInt());
        const QString unit = match.captured(2);
        m_statement.m_deadline = unit == "ms"_L1 ? count : unit == "s"_L1 ? count * 1000 : count * 60000;
        if (!match.hasMatch() || m_statement.m_deadline.count() == 0)
            m_problem = SqlStatement::tr("The deadline is not a time like 5s, 500ms or 2min: %1").arg(value);
    }

    void checkHeader()
    {
        if (!m_explained)
            m_problem = SqlStatement::tr("The comment that says what the statement is for is missing");
        else if (!m_headers.contains(u"class"_s))
            m_problem = SqlStatement::tr("The header line class is missing");
        else if (!m_headers.contains(u"deadline"_s))
            m_problem = SqlStatement::tr("The header line deadline is missing");
    }

    static std::optional<QString> fragmentLine(const QString &line)
    {
        static const QRegularExpression pattern(uR"re(^\s*--\s*\[(.*)\]\s*$)re"_s);
        const auto match = pattern.match(line);
        return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
    }

    void readBodyLine(const QString &line)
    {
        const auto marker = m_closing.isEmpty() && m_commentDepth == 0 ? fragmentLine(line) : std::nullopt;
        if (marker)
            readMarker(*marker);
        else
            readSql(line + u'\n');
    }

    void readMarker(const QString &marker)
    {
        static const QRegularExpression opening(u"^(if|unless) ([a-z_][a-z0-9_]*)$"_s);
        flush({});
        const auto match = opening.match(marker);
        if (match.hasMatch()) {
            m_conditions.append({match.captured(2), match.captured(1) == "if"_L1});
            m_statement.m_names.insert(match.captured(2));
        } else if (marker == "end"_L1 && !m_conditions.isEmpty()) {
            m_conditions.removeLast();
        } else {
            m_problem = SqlStatement::tr("The fragment line is out of place: %1").arg(marker);
        }
    }

    /// Takes one line apart; what is open at its end (a quote, a comment) goes on in the next line.
    void readSql(const QString &line)
    {
        qsizetype at = 0;
        while (at < line.size() && m_problem.isEmpty()) {
            if (m_commentDepth > 0)
                at = skipComment(line, at);
            else if (!m_closing.isEmpty())
                at = readQuoted(line, at);
            else
                at = readPlain(line, at);
        }
    }

    qsizetype skipComment(const QString &line, qsizetype at)
    {
        const QStringView rest = QStringView(line).sliced(at);
        if (rest.startsWith("*/"_L1))
            --m_commentDepth;
        else if (rest.startsWith("/*"_L1))
            ++m_commentDepth;
        else
            return at + 1;
        return at + 2;
    }

    qsizetype readQuoted(const QString &line, qsizetype at)
    {
        const QStringView rest = QStringView(line).sliced(at);
        if (m_backslashes && rest.front() == u'\\' && rest.size() > 1)
            return take(rest.first(2), at);
        if (!rest.startsWith(m_closing))
            return take(rest.first(1), at);
        const qsizetype length = m_closing.size();
        m_closing.clear();
        return take(rest.first(length), at); // a doubled quote closes and opens again, which comes to the same
    }

    qsizetype readPlain(const QString &line, qsizetype at)
    {
        static const QRegularExpression dollarQuote(u"^\\$([A-Za-z_][A-Za-z_0-9]*)?\\$"_s);
        const QStringView rest = QStringView(line).sliced(at);
        const QChar c = rest.front();
        const QChar next = rest.size() > 1 ? rest.at(1) : QChar();
        if (rest.startsWith("--"_L1)) {
            m_text += u'\n';
            return line.size();
        }
        if (rest.startsWith("/*"_L1)) {
            m_text += u' ';
            m_commentDepth = 1;
            return at + 2;
        }
        if (isNameStart(c))
            return readWord(rest, at);
        if (c == u'\'' || c == u'"') {
            m_closing = c;
            m_backslashes = c == u'\'' && m_text.endsWith(u'E', Qt::CaseInsensitive) && m_afterWord == 1;
            return take(rest.first(1), at);
        }
        if (c == u'$') {
            const auto match = dollarQuote.match(rest.toString());
            if (!match.hasMatch()) {
                m_problem = SqlStatement::tr("Parameters are written :name, not $1");
                return at;
            }
            m_closing = match.captured();
            m_backslashes = false;
            return take(rest.first(m_closing.size()), at);
        }
        if (rest.startsWith("::"_L1))
            return take(rest.first(2), at);
        if (c == u':' && isNameStart(next))
            return readParameter(rest, at);
        return take(rest.first(1), at);
    }

    qsizetype readWord(QStringView rest, qsizetype at)
    {
        qsizetype length = 1;
        while (length < rest.size() && isNamePart(rest.at(length)))
            ++length;
        take(rest.first(length), at);
        m_afterWord = length;
        return at + length;
    }

    qsizetype readParameter(QStringView rest, qsizetype at)
    {
        qsizetype length = 2;
        while (length < rest.size() && isNamePart(rest.at(length)))
            ++length;
        const QString name = rest.sliced(1, length - 1).toString();
        m_statement.m_names.insert(name);
        m_anySql = true;
        if (m_ended)
            m_problem = SqlStatement::tr("There is more than one statement in the file");
        flush(name);
        return at + length;
    }

    qsizetype take(QStringView text, qsizetype at)
    {
        m_afterWord = 0;
        if (text == u";" && m_closing.isEmpty()) {
            m_ended = true;
            return at + 1;
        }
        if (!text.trimmed().isEmpty()) {
            m_anySql = true;
            if (m_ended)
                m_problem = SqlStatement::tr("There is more than one statement in the file");
        }
        m_text += text;
        return at + text.size();
    }

    void flush(const QString &parameter)
    {
        if (!m_text.isEmpty() || !parameter.isEmpty())
            m_statement.m_pieces.append({m_conditions, m_text, parameter});
        m_text.clear();
    }

    void finish()
    {
        flush({});
        if (!m_conditions.isEmpty())
            m_problem = SqlStatement::tr("The fragment of %1 has no [end]").arg(m_conditions.last().name);
        else if (!m_closing.isEmpty() || m_commentDepth > 0)
            m_problem = SqlStatement::tr("A quote or comment is not closed");
        else if (!m_anySql)
            m_problem = SqlStatement::tr("There is no statement in the file");
    }

    QString m_file;
    SqlStatement m_statement;
    QString m_problem;
    QSet<QString> m_headers;
    bool m_explained = false;
    QList<SqlStatement::Condition> m_conditions; // of the fragments that are open, the innermost last
    QString m_text;
    QString m_closing; // what ends the quote that is open
    bool m_backslashes = false; // inside E'...'
    qsizetype m_afterWord = 0; // length of the word that was just read
    int m_commentDepth = 0;
    bool m_anySql = false;
    bool m_ended = false; // by a semicolon
};

Result<SqlStatement> SqlStatement::parse(const QString &id, const QString &file)
{
    return SqlStatementParser(id, file).parse();
}

Result<BoundSql> SqlStatement::bind(const SqlValues &values) const
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (!m_names.contains(value.key()))
            return invalid(m_id, SqlStatement::tr("The statement has no parameter :%1").arg(value.key()));
        if (*value && value->value().contains(QChar(u'\0')))
            return invalid(m_id,
                SqlStatement::tr("The value of :%1 holds a NUL character, which PostgreSQL cannot store")
                    .arg(value.key()));
    }
    QString text = u"/* signalbox "_s + m_id + u" */ "_s;
    const auto holds
        = [&values](const Condition &condition) { return values.contains(condition.name) == condition.bound; };
    QStringList order;
    BoundSql bound;
    for (const Piece &piece : m_pieces) {
        if (!std::all_of(piece.conditions.begin(), piece.conditions.end(), holds))
            continue;
        text += piece.text;
        if (piece.parameter.isEmpty())
            continue;
        if (!values.contains(piece.parameter))
            return invalid(m_id, SqlStatement::tr("The parameter :%1 has no value").arg(piece.parameter));
        qsizetype place = order.indexOf(piece.parameter);
        if (place < 0) {
            place = order.size();
            order.append(piece.parameter);
            const auto &value = values[piece.parameter];
            bound.values.append(value ? std::optional(value->toUtf8()) : std::nullopt);
        }
        text += u'$' + QString::number(place + 1);
    }
    bound.text = text.trimmed().toUtf8();
    return bound;
}

} // namespace signalbox
