#include "data/storefixture.h"

#include "data/migrations/migrator.h"
#include "data/postgres/sqlcatalogue.h"

#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

} // namespace

QString sqlFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<MigrationReport> migrated(const ConnectionSpec &spec, bool dryRun)
{
    Migrator migrator(spec);
    return await(migrator.run(dryRun), 120s);
}

StoreFixture::StoreFixture(Content content)
    : server(content == Content::Migrated ? TestServer::Content::Migrated : TestServer::Content::Bare,
        {{u"cron.max_running_jobs"_s, u"0"_s}}),
      m_content(content)
{ }

Result<void> StoreFixture::start()
{
    if (const auto started = server.start(); !started)
        return started;
    return fill();
}

Result<void> StoreFixture::fill()
{
    switch (m_content) {
    case Content::Bare:
        return {};
    case Content::Cron:
        return withoutValue(server.exec(u"create extension pg_cron"_s));
    case Content::Handmade:
        return withoutValue(server.exec(sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql"))));
    case Content::Migrated:
        return {}; // comes out of a template
    }
    Q_UNREACHABLE();
}

std::unique_ptr<ProjectConnection> StoreFixture::connect(const QString &role) const
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return nullptr;
    auto connection = std::make_unique<ProjectConnection>(server.spec(u"postgres"_s, role), *catalogue);
    if (!await(connection->open()))
        return nullptr;
    return connection;
}

std::unique_ptr<PgSession> StoreFixture::standIn() const
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return nullptr;
    auto session = std::make_unique<PgSession>(server.spec(), u"pg_net stand-in"_s, *catalogue);
    session->open();
    if (!waitFor([&session] { return session->state() == PgSession::State::Connected; }))
        return nullptr;
    return session;
}

} // namespace signalbox
