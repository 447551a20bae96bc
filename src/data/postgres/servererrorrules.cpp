#include "data/postgres/servererrorrules.h"

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using Kind = ErrorKind;

namespace {

constexpr auto replaced = QT_TRANSLATE_NOOP("SqlError", "The server's program files were replaced while it runs");
constexpr auto restart = QT_TRANSLATE_NOOP("SqlError",
    "The server has to be restarted; until then this fails in every new session. Who administers the machine can do "
    "it; "
    "on Supabase: Project Settings, General, Restart project");
constexpr auto tryAgain = QT_TRANSLATE_NOOP("SqlError", "Nothing was changed. Try again");
constexpr auto makeRoom = QT_TRANSLATE_NOOP("SqlError",
    "Nothing can be written until there is room on the server: enlarge its disk, or remove what is not needed there");
constexpr auto askAdministrator
    = QT_TRANSLATE_NOOP("SqlError", "The server's log says more; who administers it should look soon");

/// Words stand before states, states before their classes.
constexpr std::array serverErrorRules = {
    // Programs and libraries
    ServerErrorRule{""_L1, "undefined symbol"_L1, Kind::Server, replaced, restart},
    ServerErrorRule{""_L1, "\": version mismatch"_L1, Kind::Server, replaced, restart},
    ServerErrorRule{"42883"_L1, "could not find function \""_L1, Kind::Server, replaced,
        QT_TRANSLATE_NOOP("SqlError",
            "An extension's library is newer or older than what is installed of it: ALTER EXTENSION ... UPDATE, or "
            "restart "
            "the server")},
    ServerErrorRule{""_L1, "could not load library"_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server cannot load one of its libraries"),
        QT_TRANSLATE_NOOP("SqlError",
            "Its package may be damaged, or lacks another one: who administers the machine can install it again")},
    ServerErrorRule{"58P01"_L1, "could not access file"_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "A library of the server is missing"),
        QT_TRANSLATE_NOOP(
            "SqlError", "The package of an extension was removed: who administers the machine can install it again")},
    // Resources
    ServerErrorRule{"53100"_L1, "shared memory segment"_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server's shared memory is full"),
        QT_TRANSLATE_NOOP("SqlError", "In a container, /dev/shm has to be larger (docker run --shm-size)")},
    ServerErrorRule{
        "53100"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server's disk is full"), makeRoom},
    ServerErrorRule{"53200"_L1, "shared memory"_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server's shared memory is used up"), nullptr},
    ServerErrorRule{"53200"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server has run out of memory"),
        QT_TRANSLATE_NOOP("SqlError", "Try again when less is going on there, or ask for less at once")},
    ServerErrorRule{"53300"_L1, ""_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("SqlError", "All connections of the server are in use"),
        QT_TRANSLATE_NOOP("SqlError", "Close some, or connect through a pooler")},
    ServerErrorRule{"53400"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "A limit that is set for the server is reached"), nullptr},
    ServerErrorRule{
        "53"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server has run out of something"), nullptr},
    ServerErrorRule{"54"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "That is too large or too complex for the server"), nullptr},
    // Rights and who one is
    ServerErrorRule{"42501"_L1, "row-level security"_L1, Kind::HiddenByPolicy, nullptr,
        QT_TRANSLATE_NOOP("SqlError", "Connect as the owner of the rows, or as a role with BYPASSRLS")},
    ServerErrorRule{"42501"_L1, ""_L1, Kind::Permission, nullptr, nullptr},
    ServerErrorRule{"28P01"_L1, ""_L1, Kind::Auth, nullptr, nullptr},
    ServerErrorRule{
        "28"_L1, ""_L1, Kind::Auth, QT_TRANSLATE_NOOP("SqlError", "The server does not let this user in"), nullptr},
    // What is not there, or is there already
    ServerErrorRule{"3D000"_L1, ""_L1, Kind::MissingObject, QT_TRANSLATE_NOOP("SqlError", "There is no such database"),
        QT_TRANSLATE_NOOP("SqlError", "Check the database's name")},
    ServerErrorRule{"3F000"_L1, ""_L1, Kind::MissingObject, nullptr, nullptr},
    ServerErrorRule{"42P01"_L1, ""_L1, Kind::MissingObject, nullptr, nullptr},
    ServerErrorRule{"42703"_L1, ""_L1, Kind::MissingObject, nullptr, nullptr},
    ServerErrorRule{"42704"_L1, ""_L1, Kind::MissingObject, nullptr, nullptr},
    ServerErrorRule{"42883"_L1, "operator does not exist"_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server does not accept the statement"), nullptr},
    ServerErrorRule{"42883"_L1, ""_L1, Kind::MissingObject, nullptr, nullptr},
    ServerErrorRule{
        "42"_L1, "already exists"_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "There is one already"), nullptr},
    ServerErrorRule{"42"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server does not accept the statement"), nullptr},
    ServerErrorRule{"26000"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server does not know this prepared statement"),
        QT_TRANSLATE_NOOP("SqlError", "A pooler in transaction mode gives each transaction another session")},
    ServerErrorRule{"0A"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server cannot do that"), nullptr},
    // Values
    ServerErrorRule{"23505"_L1, ""_L1, Kind::Invalid,
        QT_TRANSLATE_NOOP("SqlError", "There is a row with that value already"), nullptr},
    ServerErrorRule{"23503"_L1, ""_L1, Kind::Invalid,
        QT_TRANSLATE_NOOP("SqlError", "Another table's rows stand against it"), nullptr},
    ServerErrorRule{
        "23"_L1, ""_L1, Kind::Invalid, QT_TRANSLATE_NOOP("SqlError", "The table does not allow this value"), nullptr},
    ServerErrorRule{"22"_L1, ""_L1, Kind::Invalid, nullptr, nullptr},
    // Transactions and others at work
    ServerErrorRule{"25006"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "Here nothing can be written"),
        QT_TRANSLATE_NOOP("SqlError",
            "This is a standby, or the session or role is set to read only. Supabase sets a project to read only when "
            "its "
            "disk is nearly full")},
    ServerErrorRule{"25P02"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "An earlier error has ended this transaction"), nullptr},
    ServerErrorRule{"25P03"_L1, ""_L1, Kind::Timeout,
        QT_TRANSLATE_NOOP("SqlError", "The server ended a transaction that stood idle for too long"), nullptr},
    ServerErrorRule{"25P04"_L1, ""_L1, Kind::Timeout,
        QT_TRANSLATE_NOOP("SqlError", "The server ended a transaction that took too long"), nullptr},
    ServerErrorRule{"40P01"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "Another session and this one waited for each other"), tryAgain},
    ServerErrorRule{"40"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "Another session changed the same rows meanwhile"), tryAgain},
    ServerErrorRule{"55P03"_L1, ""_L1, Kind::Timeout,
        QT_TRANSLATE_NOOP("SqlError", "Another session holds a lock on it"),
        QT_TRANSLATE_NOOP("SqlError", "Try again when that one has finished")},
    ServerErrorRule{"55006"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "Another session uses it"),
        QT_TRANSLATE_NOOP("SqlError", "Try again when that one has finished")},
    ServerErrorRule{
        "55"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "It is not in a state that allows this"), nullptr},
    // Ends
    ServerErrorRule{"57014"_L1, "statement timeout"_L1, Kind::Timeout, nullptr, nullptr},
    ServerErrorRule{"57014"_L1, ""_L1, Kind::Cancelled, nullptr, nullptr},
    ServerErrorRule{"57P01"_L1, ""_L1, Kind::Lost, QT_TRANSLATE_NOOP("SqlError", "The server ended the connection"),
        QT_TRANSLATE_NOOP("SqlError", "It shuts down or restarts, or somebody has ended this session")},
    ServerErrorRule{
        "57P02"_L1, ""_L1, Kind::Lost, QT_TRANSLATE_NOOP("SqlError", "The server has crashed and recovers"), nullptr},
    ServerErrorRule{"57P03"_L1, ""_L1, Kind::Refused,
        QT_TRANSLATE_NOOP("SqlError", "The server lets nobody in at the moment"),
        QT_TRANSLATE_NOOP("SqlError", "It starts, stops or recovers; this passes by itself")},
    ServerErrorRule{"57P04"_L1, ""_L1, Kind::Lost, QT_TRANSLATE_NOOP("SqlError", "The database was dropped"), nullptr},
    ServerErrorRule{"57P05"_L1, ""_L1, Kind::Timeout,
        QT_TRANSLATE_NOOP("SqlError", "The server ended a session that stood idle for too long"), nullptr},
    ServerErrorRule{"08"_L1, ""_L1, Kind::Lost, nullptr, nullptr},
    // The server itself
    ServerErrorRule{"58030"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server cannot read or write its disk"), askAdministrator},
    ServerErrorRule{"58P01"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "A file of the server is missing"),
        askAdministrator},
    ServerErrorRule{"58"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server has a problem with its machine"), askAdministrator},
    ServerErrorRule{"F0"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server's configuration is wrong"),
        askAdministrator},
    ServerErrorRule{"XX001"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server has found damaged data"),
        QT_TRANSLATE_NOOP("SqlError", "Keep a copy of its files before anything is repaired, and look for a backup")},
    ServerErrorRule{"XX002"_L1, ""_L1, Kind::Server,
        QT_TRANSLATE_NOOP("SqlError", "The server has found a damaged index"),
        QT_TRANSLATE_NOOP("SqlError", "REINDEX makes it anew; the reason may have damaged more")},
    ServerErrorRule{
        "XX"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "The server met an internal error"), nullptr},
    ServerErrorRule{
        "HV"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "A foreign server reports an error"), nullptr},
    ServerErrorRule{
        "P0"_L1, ""_L1, Kind::Server, QT_TRANSLATE_NOOP("SqlError", "A function of the database refuses it"), nullptr},
    ServerErrorRule{""_L1, ""_L1, Kind::Server, nullptr, nullptr},
};

} // namespace

const ServerErrorRule &serverErrorRule(const QString &sqlState, const QString &words)
{
    const auto fits = [&sqlState, &words](const ServerErrorRule &rule) {
        return (rule.state.isEmpty() || sqlState.startsWith(rule.state)) && words.contains(rule.words);
    };
    return *std::find_if(serverErrorRules.begin(), serverErrorRules.end() - 1, fits);
}

bool namesReplacedPrograms(const QString &words)
{
    return words.contains("undefined symbol"_L1) || words.contains("\": version mismatch"_L1);
}

} // namespace signalbox
