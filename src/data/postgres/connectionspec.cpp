#include "data/postgres/connectionspec.h"

#include "core/redaction.h"

#include <libpq-fe.h>

#include <QCoreApplication>

#include <memory>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionSpecTexts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionSpec)
};

using ConnInfo = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

/// QSqlDatabase has fields of its own for these; see PgConnection.
bool hasOwnField(const QString &keyword)
{
    static const QStringList fields = {u"host"_s, u"dbname"_s, u"user"_s, u"password"_s};
    return fields.contains(keyword);
}

QString quotedOption(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

bool reachThisComputer(const QString &hosts)
{
    return hosts.isEmpty() || isThisComputer(hosts);
}

QString defaultOf(const char *keyword)
{
    const ConnInfo defaults(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption *option = defaults.get(); option && option->keyword; ++option)
        if (qstrcmp(option->keyword, keyword) == 0)
            return QString::fromUtf8(option->val);
    return {};
}

} // namespace

Result<ConnectionSpec> ConnectionSpec::fromUri(const QString &uri)
{
    char *message = nullptr;
    const ConnInfo parsed(PQconninfoParse(uri.toUtf8().constData(), &message), &PQconninfoFree);
    if (!parsed) {
        PQfreemem(message); // it repeats what it does not understand
        return tl::unexpected(Error{ErrorKind::Invalid, ConnectionSpecTexts::tr("This is not a connection address"), {},
            {}, ConnectionSpecTexts::tr("It looks like postgresql://user@host:5432/database"), {}});
    }
    ConnectionSpec spec;
    for (const PQconninfoOption *option = parsed.get(); option->keyword; ++option) {
        const QString keyword = QString::fromUtf8(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        // libpq's way to say that none of several hosts has a port of its own
        const bool isUnsaid = keyword == "port"_L1 && value.count(u',') == value.size();
        if (!isUnsaid && isAllowed(keyword) && !spec.set(keyword, value))
            return tl::unexpected(Error{ErrorKind::Invalid, ConnectionSpecTexts::tr("This value cannot be used"),
                keyword, {}, ConnectionSpecTexts::tr("It may hold no semicolon"), {}});
    }
    spec.requireEncryptionElsewhere();
    return spec;
}

ConnectionSpec ConnectionSpec::fromService(const QString &service)
{
    ConnectionSpec spec;
    spec.set(u"service"_s, service);
    return spec;
}

ConnectionSpec ConnectionSpec::fromProfile(const ConnectionProfile &profile, const QString &password)
{
    ConnectionSpec spec;
    spec.set(u"host"_s, profile.host);
    if (profile.port > 0)
        spec.set(u"port"_s, QString::number(profile.port));
    spec.set(u"dbname"_s, profile.database);
    spec.set(u"user"_s, profile.user);
    spec.set(u"password"_s, password);
    spec.set(u"service"_s, profile.service);
    spec.set(u"sslmode"_s, profile.sslMode);
    spec.set(u"sslrootcert"_s, profile.sslRootCertificate);
    for (auto parameter = profile.further.cbegin(); parameter != profile.further.cend(); ++parameter)
        spec.set(parameter.key(), parameter.value());
    spec.requireEncryptionElsewhere();
    return spec;
}

ConnectionSpec ConnectionSpec::fromEnvironment()
{
    return {};
}

bool ConnectionSpec::set(const QString &keyword, const QString &value)
{
    // The driver turns every semicolon of the options into a blank, quoted or not.
    const bool unusable = value.contains(QChar(u'\0')) || (value.contains(u';') && !hasOwnField(keyword));
    if (!isAllowed(keyword) || unusable)
        return false;
    if (value.isEmpty())
        m_values.remove(keyword);
    else
        m_values.insert(keyword, value);
    return true;
}

bool ConnectionSpec::isAllowed(const QString &keyword)
{
    // Where, as whom, and how securely. What governs timing, names and protocol is the session's own business.
    static const QStringList allowed = {u"host"_s, u"hostaddr"_s, u"port"_s, u"dbname"_s, u"user"_s, u"password"_s,
        u"passfile"_s, u"service"_s, u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s, u"sslpassword"_s,
        u"sslcrl"_s, u"sslcrldir"_s, u"sslsni"_s, u"ssl_min_protocol_version"_s, u"ssl_max_protocol_version"_s,
        u"channel_binding"_s, u"gssencmode"_s, u"krbsrvname"_s, u"target_session_attrs"_s, u"options"_s};
    return allowed.contains(keyword);
}

QMap<QString, QString> ConnectionSpec::further() const
{
    static const QStringList fields = {u"host"_s, u"dbname"_s, u"user"_s, u"password"_s, u"sslpassword"_s, u"service"_s,
        u"sslmode"_s, u"sslrootcert"_s};
    QMap<QString, QString> further;
    for (auto entry = m_values.cbegin(); entry != m_values.cend(); ++entry) {
        const bool isPort = entry.key() == "port"_L1;
        bool isNumber = false;
        entry.value().toUShort(&isNumber);
        if (!fields.contains(entry.key()) && !(isPort && isNumber))
            further.insert(entry.key(), entry.value());
    }
    return further;
}

void ConnectionSpec::requireEncryptionElsewhere()
{
    if (m_values.contains(u"sslmode"_s) || m_values.contains(u"service"_s) || qEnvironmentVariableIsSet("PGSSLMODE"))
        return;
    if (!reachThisComputer(value(u"host"_s)) || !reachThisComputer(value(u"hostaddr"_s)))
        m_values.insert(u"sslmode"_s, u"require"_s);
}

QString ConnectionSpec::displayName() const
{
    if (m_values.contains(u"service"_s))
        return ConnectionSpecTexts::tr("service %1").arg(value(u"service"_s));
    const auto known = [this](const char *keyword) {
        const QString own = value(QString::fromLatin1(keyword));
        return own.isEmpty() ? defaultOf(keyword) : own;
    };
    const QString user = known("user");
    const QString host = known("host").isEmpty() ? known("hostaddr") : known("host");
    const QString database = known("dbname");
    return redacted(u"%1@%2:%3/%4"_s.arg(
        user, host.isEmpty() ? u"localhost"_s : host, known("port"), database.isEmpty() ? user : database));
}

QString ConnectionSpec::connectOptions() const
{
    QStringList options;
    for (auto entry = m_values.begin(); entry != m_values.end(); ++entry)
        if (!hasOwnField(entry.key()))
            options.append(entry.key() + u'=' + quotedOption(entry.value()));
    return options.join(u';');
}

} // namespace signalbox
