#include "data/postgres/connectiontext.h"

#include <libpq-fe.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <memory>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

class ConnectionTextReader
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    Result<ConnectionText> read(const QString &text);

private:
    Result<ConnectionText> readCommand(const QStringList &words);
    QStringList operandsOf(const QStringList &words, QMap<QString, QString> &values);
    Result<ConnectionText> readAddress(QString text);
    /// libpq's own URI, of what is known to be a URI and in one piece.
    Result<QString> checkedUri(const QString &scheme, const QString &rest);
    Result<QString> checkedUser(const QString &user);
    QString checkedParameters(const QString &query);
    static Error refusal(const QString &words, const QString &hint);
    static Error misreadPassword();

    QStringList m_notes;
};

const QString shape = u"postgresql://user@host:5432/database"_s;

bool isLibpqKeyword(const QString &keyword)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> defaults(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption *option = defaults.get(); option && option->keyword; ++option) {
        if (keyword == QString::fromUtf8(option->keyword))
            return true;
    }
    return false;
}

QString withoutQuotes(const QString &text)
{
    static const QRegularExpression quoted(u"^(['\"`])(.*)\\1\\s*;?\\s*(#.*)?$"_s);
    const auto match = quoted.match(text);
    return match.hasMatch() ? match.captured(2).trimmed() : text;
}

/// Words as a shell parts them: good enough for what a dashboard offers to copy.
QStringList shellWords(const QString &text)
{
    static const QRegularExpression word(u"(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+"_s);
    static const QRegularExpression quote(u"'([^']*)'|\"([^\"]*)\""_s);
    QStringList words;
    for (const auto &match : word.globalMatch(text))
        words.append(match.captured().replace(quote, u"\\1\\2"_s));
    return words;
}

bool startsWithAddress(const QString &text)
{
    static const QRegularExpression address(u"^(?:jdbc:)?postgres(?:ql)?(?:\\+\\w+)?://"_s);
    return address.match(text).hasMatch();
}

Result<ConnectionText> ConnectionTextReader::read(const QString &text)
{
    static const QRegularExpression assignment(u"^(?:export\\s+|set\\s+)?\\w+\\s*=\\s*(.*)$"_s);
    static const QRegularExpression command(u"^(?:\\$\\s+)?(?:\\w+=\\S*\\s+)*psql(?:\\s|$)"_s);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    if (lines.size() != 1)
        return tl::unexpected(
            refusal(lines.isEmpty() ? tr("There is nothing in it") : tr("There is more than one line"),
                tr("Paste one address: %1").arg(shape)));
    QString line = lines.constFirst();
    const QStringList words = shellWords(line);
    if (command.match(line).hasMatch() && words.contains(u"psql"_s)) // and not only between quotes
        return readCommand(words);
    const auto assigned = assignment.match(line);
    if (assigned.hasMatch() && startsWithAddress(withoutQuotes(assigned.captured(1))))
        line = assigned.captured(1);
    return readAddress(withoutQuotes(line));
}

/// libpq's keywords from the variables set before the command.
QMap<QString, QString> variablesIn(const QStringList &words)
{
    static const QMap<QString, QString> variables
        = {{u"PGPASSWORD"_s, u"password"_s}, {u"PGHOST"_s, u"host"_s}, {u"PGPORT"_s, u"port"_s},
            {u"PGUSER"_s, u"user"_s}, {u"PGDATABASE"_s, u"dbname"_s}, {u"PGSSLMODE"_s, u"sslmode"_s}};
    QMap<QString, QString> values;
    for (const QString &word : words) {
        const QString keyword = variables.value(word.section(u'=', 0, 0));
        if (!keyword.isEmpty())
            values.insert(keyword, word.section(u'=', 1));
    }
    return values;
}

/// Its options into `values`; what is no option is returned.
QStringList ConnectionTextReader::operandsOf(const QStringList &words, QMap<QString, QString> &values)
{
    static const QMap<QString, QString> options
        = {{u"-h"_s, u"host"_s}, {u"--host"_s, u"host"_s}, {u"-p"_s, u"port"_s}, {u"--port"_s, u"port"_s},
            {u"-U"_s, u"user"_s}, {u"--username"_s, u"user"_s}, {u"-d"_s, u"dbname"_s}, {u"--dbname"_s, u"dbname"_s}};
    QStringList operands;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const QString name = word.startsWith("--"_L1) ? word.section(u'=', 0, 0) : word.left(2);
        if (!word.startsWith(u'-')) {
            operands.append(word);
        } else if (!options.contains(name)) {
            m_notes.append(tr("Left out: psql's option %1").arg(name));
        } else if (word.size() > name.size()) {
            values.insert(options.value(name), word.mid(name.size() + (name.size() > 2 ? 1 : 0)));
        } else if (++i < words.size()) {
            values.insert(options.value(name), words.at(i));
        }
    }
    return operands;
}

Result<ConnectionText> ConnectionTextReader::readCommand(const QStringList &words)
{
    const qsizetype program = words.indexOf(u"psql"_s);
    QMap<QString, QString> values = variablesIn(words.first(program));
    const QStringList operands = operandsOf(words.sliced(program + 1), values);
    const QString given = operands.isEmpty() ? values.value(u"dbname"_s) : operands.constFirst();
    Result<ConnectionText> found = ConnectionText{};
    if (startsWithAddress(given) || given.contains(u'=')) {
        found = readAddress(given);
        values.remove(u"dbname"_s);
    } else if (!given.isEmpty()) {
        values.insert(u"dbname"_s, given);
    }
    if (!found)
        return found;
    if (operands.size() > 1)
        values.insert(u"user"_s, operands.at(1));
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (!found->spec.set(value.key(), value.value()))
            return tl::unexpected(refusal(tr("%1 holds what cannot be used").arg(value.key()), {}));
    }
    found->spec.requireEncryptionElsewhere();
    found->notes = m_notes;
    return found;
}

Result<ConnectionText> ConnectionTextReader::readAddress(QString text)
{
    static const QRegularExpression scheme(u"^(?:jdbc:)?(postgres(?:ql)?)(\\+\\w+)?://(.*)$"_s);
    const auto match = scheme.match(text);
    if (!match.hasMatch() && text.contains("://"_L1)) {
        return tl::unexpected(refusal(tr("This is another kind of address"),
            tr("The connection string stands in the Supabase dashboard under Connect. It looks like %1").arg(shape)));
    }
    if (match.hasMatch()) {
        const auto uri = checkedUri(match.captured(1), match.captured(3));
        if (!uri)
            return tl::unexpected(uri.error());
        text = *uri;
    }
    return ConnectionSpec::fromUri(text).map([this](const ConnectionSpec &spec) {
        return ConnectionText{spec, m_notes};
    });
}

Result<QString> ConnectionTextReader::checkedUri(const QString &scheme, const QString &rest)
{
    static const QRegularExpression hosts(u"^[A-Za-z0-9._,:%\\[\\]-]*$"_s);
    static const QRegularExpression ports(u"^(?:(?:\\[[^\\]]*\\]|[^:,\\[\\]]*)(?::\\d{0,5})?(?:,|$))*$"_s);
    static const QRegularExpression blank(u"\\s"_s);
    // As libpq does: who connects stands before the first @, if that comes before the first slash.
    const qsizetype slash = rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/');
    const qsizetype at = rest.indexOf(u'@');
    const bool hasUser = at >= 0 && at < slash;
    const QString behind = rest.mid(hasUser ? at + 1 : 0);
    const QString place = behind.section(u'?', 0, 0);
    const QString host = place.section(u'/', 0, 0);
    if (rest.contains(blank))
        return tl::unexpected(refusal(tr("It holds a blank"), tr("Write a blank as %20, or take it away")));
    if (place.contains(u'@') || (!hasUser && at >= 0) || !hosts.match(host).hasMatch() || !ports.match(host).hasMatch())
        return tl::unexpected(misreadPassword());
    QString user;
    if (hasUser) {
        const auto checked = checkedUser(rest.left(at));
        if (!checked)
            return checked;
        user = *checked + u'@';
    }
    QString uri = scheme + "://"_L1 + user + place;
    if (const qsizetype question = behind.indexOf(u'?'); question >= 0) {
        const QString parameters = checkedParameters(behind.mid(question + 1));
        uri += parameters.isEmpty() ? QString() : u'?' + parameters;
    }
    return uri;
}

Result<QString> ConnectionTextReader::checkedUser(const QString &user)
{
    static const QRegularExpression placeholder(
        u"^(?:\\[[^\\]]*\\]|<[^>]*>|\\{[^}]*\\}|%5B.*%5D|your[-_]?(?:db[-_]?)?password)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression loosePercent(u"%(?![0-9A-Fa-f]{2})"_s);
    const QString password = user.section(u':', 1);
    if (placeholder.match(password).hasMatch()) {
        m_notes.append(tr("The password in it is a placeholder: type the real one."));
        return user.section(u':', 0, 0);
    }
    if (user.contains(loosePercent)) {
        return tl::unexpected(
            refusal(tr("A % in it begins no percent-encoding"), tr("Write a % of the password as %25")));
    }
    return user;
}

QString ConnectionTextReader::checkedParameters(const QString &query)
{
    static const QRegularExpression name(u"^[A-Za-z_]{1,40}$"_s);
    QStringList kept;
    for (const QString &parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        const QString keyword = parameter.section(u'=', 0, 0);
        if (keyword == "sslmode"_L1 && parameter.section(u'=', 1) == "no-verify"_L1) {
            kept.append(u"sslmode=require"_s);
            m_notes.append(tr("sslmode=no-verify is read as require: encrypted, without a look at the certificate."));
        } else if (ConnectionSpec::isAllowed(keyword) || keyword == "ssl"_L1) {
            kept.append(parameter);
        } else if (isLibpqKeyword(keyword)) {
            m_notes.append(tr("Left out, as Signalbox sets it itself: %1").arg(keyword));
        } else {
            m_notes.append(name.match(keyword).hasMatch()
                    ? tr("Left out, as only other programs know it: %1").arg(keyword)
                    : tr("Left out: a parameter that no program knows"));
        }
    }
    return kept.join(u'&');
}

Error ConnectionTextReader::refusal(const QString &words, const QString &hint)
{
    return {ErrorKind::Invalid, tr("This is not a connection address"), {}, words, hint, {}};
}

Error ConnectionTextReader::misreadPassword()
{
    return refusal(tr("A part of the password would be taken for the host, the port or the database"),
        tr("Percent-encode what it holds: @ as %40, / as %2F, : as %3A, # as %23, ? as %3F. Or leave the password out "
           "and type it into its own field"));
}

} // namespace

Result<ConnectionText> readConnectionText(const QString &text)
{
    return ConnectionTextReader().read(text);
}

} // namespace signalbox
