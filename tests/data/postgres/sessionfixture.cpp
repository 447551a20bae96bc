#include "data/postgres/sessionfixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> statements = {
    {u"one"_s, u"-- One.\n-- class: read\n-- deadline: 5s\nselect 1::int8, :text, null::text"_s},
    {u"sleep"_s, u"-- Waits.\n-- class: read\n-- deadline: 20s\n-- supersede: sleep\nselect pg_sleep(:s::float8)"_s},
    {u"brief"_s, u"-- Has little time.\n-- class: read\n-- deadline: 300ms\nselect pg_sleep(30)"_s},
    {u"whoami"_s,
        u"-- Who serves us.\n-- class: read\n-- deadline: 5s\nselect pg_backend_pid(),"
        " current_setting('TimeZone'), current_setting('application_name'),"
        " current_setting('statement_timeout'), current_setting('lock_timeout')"_s},
    {u"insert"_s, u"-- A write.\n-- class: write\n-- deadline: 5s\ninsert into marks (note) values (:note)"_s},
    {u"slow_insert"_s,
        u"-- A slow write.\n-- class: write\n-- deadline: 20s\n"
        "insert into marks (note) select :note from pg_sleep(20)"_s},
    {u"suicide"_s,
        u"-- Ends its own connection.\n-- class: read\n-- deadline: 5s\n"
        "select pg_terminate_backend(pg_backend_pid(), 5000)"_s},
    {u"secrets"_s, u"-- Not for everybody.\n-- class: read\n-- deadline: 5s\nselect note from secrets"_s},
    {u"nothing"_s, u"-- A missing table.\n-- class: read\n-- deadline: 5s\nselect x from no_such_table"_s},
};

} // namespace

SessionFixture::SessionFixture()
{
    QTemporaryDir folder;
    for (auto entry = statements.begin(); entry != statements.end(); ++entry) {
        QFile file(folder.filePath(entry.key() + u".sql"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(entry.value().toUtf8());
    }
    catalogue = SqlCatalogue::load(folder.path()).value_or(nullptr);
}

Result<void> SessionFixture::start()
{
    if (const auto started = server.start(); !started)
        return started;
    const auto made = server.exec(u"create table marks (note text);"
                                  "create table secrets (note text);"
                                  "create role plain login;"
                                  "create role secretive login password 'right';"
                                  "create role barred login"_s);
    return made ? Result<void>() : tl::unexpected(made.error());
}

ConnectionSpec SessionFixture::spec(const QString &user) const
{
    return server.spec(u"postgres"_s, user);
}

Result<void> SessionFixture::admit(const QByteArray &rules)
{
    QFile file(server.server().dataFolder() + u"/pg_hba.conf"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(rules) != rules.size())
        return tl::unexpected(Error{ErrorKind::Local, file.errorString(), file.fileName(), {}, {}, {}});
    file.close();
    const auto reloaded = server.exec(u"select pg_reload_conf()"_s);
    return reloaded ? Result<void>() : tl::unexpected(reloaded.error());
}

std::unique_ptr<PgSession> SessionFixture::opened(const QString &user) const
{
    return opened(spec(user));
}

std::unique_ptr<PgSession> SessionFixture::opened(const ConnectionSpec &spec) const
{
    auto session = std::make_unique<PgSession>(spec, u"test"_s, catalogue);
    session->open();
    if (!QTest::qWaitFor([&] { return session->state() == PgSession::State::Connected; }, 10000))
        qWarning("Not connected: %s", qPrintable(describe(session->lastError().value_or(Error{}))));
    return session;
}

int SessionFixture::running(const QString &text) const
{
    return server
        .value(u"select count(*) from pg_stat_activity where state = 'active' and query like '%"_s + text
            + u"%' and pid <> pg_backend_pid()"_s)
        .toInt();
}

} // namespace signalbox
