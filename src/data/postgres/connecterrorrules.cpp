#include "data/postgres/connecterrorrules.h"

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto badCertificate = QT_TRANSLATE_NOOP("SqlError", "A certificate file on this computer cannot be used");
constexpr auto badKey = QT_TRANSLATE_NOOP("SqlError", "The private key on this computer cannot be used");
constexpr auto badService = QT_TRANSLATE_NOOP("SqlError", "The connection service is not defined on this computer");
constexpr auto badSetting = QT_TRANSLATE_NOOP("SqlError", "A setting of the connection cannot be used");
constexpr auto noSocket = QT_TRANSLATE_NOOP("SqlError", "This computer cannot open the connection");
constexpr auto wantsPassword = QT_TRANSLATE_NOOP("SqlError", "The server wants a password");
constexpr auto noEntry = QT_TRANSLATE_NOOP("SqlError", "The server does not let this user in from here");
constexpr auto wrongCertificate = QT_TRANSLATE_NOOP("SqlError", "The server's certificate does not fit");
constexpr auto noEncryption = QT_TRANSLATE_NOOP("SqlError", "There is no encrypted connection to this server");
constexpr auto starts = QT_TRANSLATE_NOOP("SqlError", "The server is starting");
constexpr auto stops = QT_TRANSLATE_NOOP("SqlError", "The server is shutting down");
constexpr auto recovers = QT_TRANSLATE_NOOP("SqlError", "The server recovers from a crash");
constexpr auto allInUse = QT_TRANSLATE_NOOP("SqlError", "All connections of the server are in use");

constexpr std::array connectErrorRules = {
    // Who one is
    ConnectErrorRule{"password authentication failed"_L1, ErrorKind::Auth, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Check the user name and the password")},
    ConnectErrorRule{"no password supplied"_L1, ErrorKind::Auth, false, wantsPassword, nullptr},
    ConnectErrorRule{"Tenant or user not found"_L1, ErrorKind::Auth, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Through Supabase's pooler the user is called postgres.<project reference>")},
    ConnectErrorRule{"authentication failed"_L1, ErrorKind::Auth, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Check the user name and how the server lets this user in")},
    ConnectErrorRule{"SASL"_L1, ErrorKind::Auth, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Check the user name and the password")},
    ConnectErrorRule{"is not permitted to log in"_L1, ErrorKind::Auth, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "The role needs the attribute LOGIN")},
    // What is wrong on this side
    ConnectErrorRule{"root certificate file"_L1, ErrorKind::Local, false, badCertificate,
        QT_TRANSLATE_NOOP("SqlError", "Give the project's root certificate, or a less strict SSL mode")},
    ConnectErrorRule{"to locate root certificate"_L1, ErrorKind::Local, false, badCertificate,
        QT_TRANSLATE_NOOP("SqlError", "Give the project's root certificate, or a less strict SSL mode")},
    ConnectErrorRule{"has group or world access"_L1, ErrorKind::Local, false, badKey,
        QT_TRANSLATE_NOOP("SqlError", "Nobody else may read it: chmod 600")},
    ConnectErrorRule{"could not load private key"_L1, ErrorKind::Local, false, badKey,
        QT_TRANSLATE_NOOP("SqlError", "It may be encrypted, of another kind, or not readable for this account")},
    ConnectErrorRule{"private key file"_L1, ErrorKind::Local, false, badKey,
        QT_TRANSLATE_NOOP("SqlError", "sslkey= names another one")},
    ConnectErrorRule{"could not open certificate file"_L1, ErrorKind::Local, false, badCertificate,
        QT_TRANSLATE_NOOP("SqlError", "sslcert= names another one")},
    ConnectErrorRule{"could not read certificate file"_L1, ErrorKind::Local, false, badCertificate,
        QT_TRANSLATE_NOOP("SqlError", "sslcert= names another one")},
    ConnectErrorRule{"could not load SSL"_L1, ErrorKind::Local, false, badKey, nullptr},
    ConnectErrorRule{"definition of service"_L1, ErrorKind::Local, false, badService,
        QT_TRANSLATE_NOOP(
            "SqlError", "pg_service.conf in the home folder, or the file that PGSERVICEFILE names, has to define it")},
    ConnectErrorRule{"service file"_L1, ErrorKind::Local, false, badService,
        QT_TRANSLATE_NOOP(
            "SqlError", "pg_service.conf in the home folder, or the file that PGSERVICEFILE names, has to define it")},
    ConnectErrorRule{"Too many open files"_L1, ErrorKind::Local, false, noSocket,
        QT_TRANSLATE_NOOP(
            "SqlError", "This program or account has too many files open; close windows, or raise the limit")},
    ConnectErrorRule{"could not create socket"_L1, ErrorKind::Local, false, noSocket, nullptr},
    ConnectErrorRule{"Unix-domain socket path"_L1, ErrorKind::Invalid, false, badSetting,
        QT_TRANSLATE_NOOP("SqlError", "Choose a shorter path, or a symbolic link to it")},
    ConnectErrorRule{"invalid connection option"_L1, ErrorKind::Invalid, false, badSetting,
        QT_TRANSLATE_NOOP("SqlError", "Remove it, or correct its spelling")},
    ConnectErrorRule{"in connection info string"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    ConnectErrorRule{"invalid port number"_L1, ErrorKind::Invalid, false, badSetting,
        QT_TRANSLATE_NOOP("SqlError", "A port is a number from 1 to 65535")},
    ConnectErrorRule{"invalid integer value"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    ConnectErrorRule{"invalid sslmode value"_L1, ErrorKind::Invalid, false, badSetting,
        QT_TRANSLATE_NOOP("SqlError", "disable, allow, prefer, require, verify-ca and verify-full are known")},
    ConnectErrorRule{"invalid channel_binding value"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    ConnectErrorRule{"invalid gssencmode value"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    ConnectErrorRule{"invalid target_session_attrs value"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    ConnectErrorRule{"when SSL support is not compiled in"_L1, ErrorKind::Invalid, false, badSetting, nullptr},
    // What the server or the network says
    ConnectErrorRule{"no pg_hba.conf entry"_L1, ErrorKind::Refused, false, noEntry,
        QT_TRANSLATE_NOOP(
            "SqlError", "Its pg_hba.conf has no line for this user, database, address and kind of encryption")},
    ConnectErrorRule{"pg_hba.conf rejects"_L1, ErrorKind::Refused, false, noEntry,
        QT_TRANSLATE_NOOP(
            "SqlError", "Its pg_hba.conf has no line for this user, database, address and kind of encryption")},
    ConnectErrorRule{"certificate"_L1, ErrorKind::Refused, false, wrongCertificate,
        QT_TRANSLATE_NOOP("SqlError", "Check the host name and the root certificate")},
    ConnectErrorRule{"does not support SSL"_L1, ErrorKind::Refused, false, noEncryption,
        QT_TRANSLATE_NOOP(
            "SqlError", "The server offers none; set the SSL mode to disable if the way to it is trusted")},
    ConnectErrorRule{
        "SSL error"_L1, ErrorKind::Refused, false, noEncryption, QT_TRANSLATE_NOOP("SqlError", "Check the SSL mode")},
    ConnectErrorRule{
        "is starting up"_L1, ErrorKind::Refused, true, starts, QT_TRANSLATE_NOOP("SqlError", "This passes by itself")},
    ConnectErrorRule{"is shutting down"_L1, ErrorKind::Refused, true, stops, nullptr},
    ConnectErrorRule{"in recovery mode"_L1, ErrorKind::Refused, true, recovers,
        QT_TRANSLATE_NOOP("SqlError", "This passes by itself")},
    ConnectErrorRule{"not yet accepting connections"_L1, ErrorKind::Refused, true, starts,
        QT_TRANSLATE_NOOP("SqlError", "This passes by itself")},
    ConnectErrorRule{"too many connections for"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "The server lets this user or database have no more connections"),
        QT_TRANSLATE_NOOP(
            "SqlError", "Close some; CONNECTION LIMIT of the role or database says how many there may be")},
    ConnectErrorRule{"too many"_L1, ErrorKind::Refused, true, allInUse,
        QT_TRANSLATE_NOOP("SqlError", "Close some, or connect through a pooler")},
    ConnectErrorRule{"connection slots are reserved"_L1, ErrorKind::Refused, true, allInUse,
        QT_TRANSLATE_NOOP("SqlError", "Close some, or connect through a pooler")},
    ConnectErrorRule{"Max client connections reached"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "All connections of the pooler are in use"), nullptr},
    ConnectErrorRule{"unsupported startup parameter"_L1, ErrorKind::Refused, false, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "The pooler does not take this option; remove options= from the connection")},
    ConnectErrorRule{"could not translate host name"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "The host name is not known; check its spelling and this computer's network")},
    ConnectErrorRule{"No such file or directory"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "No server listens on that socket; is it started?")},
    ConnectErrorRule{"Connection refused"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "The computer answers, but no server listens on that port; is it started?")},
    ConnectErrorRule{"timeout expired"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Nothing came back; a firewall may swallow it, or the server hangs")},
    ConnectErrorRule{"Connection timed out"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Nothing came back; a firewall may swallow it, or the server hangs")},
    ConnectErrorRule{"Network is unreachable"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError",
            "There is no way to that network from here. A Supabase project's direct address needs IPv6; its session "
            "pooler does not")},
    ConnectErrorRule{"No route to host"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "There is no way to that computer from here")},
    ConnectErrorRule{"server closed the connection"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP(
            "SqlError", "The server hung up while connecting; is it a PostgreSQL server, and does it run?")},
    ConnectErrorRule{"Connection reset by peer"_L1, ErrorKind::Unreachable, true, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "The server hung up while connecting")},
    ConnectErrorRule{"Permission denied"_L1, ErrorKind::Local, false, noSocket,
        QT_TRANSLATE_NOOP("SqlError", "This account may not use that socket")},
};

} // namespace

const ConnectErrorRule *connectErrorRule(const QString &words)
{
    const auto rule = std::find_if(connectErrorRules.begin(), connectErrorRules.end(),
        [&words](const ConnectErrorRule &one) { return words.contains(one.words); });
    return rule == connectErrorRules.end() ? nullptr : &*rule;
}

} // namespace signalbox
