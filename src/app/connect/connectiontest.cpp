#include "app/connect/connectiontest.h"

#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"

namespace signalbox {

ConnectionTest::ConnectionTest(std::shared_ptr<const SqlCatalogue> catalogue, const ProfileStore &profiles,
    const std::shared_ptr<const SecretStore> &secrets, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_clock(std::move(clock)), m_opener(profiles, secrets)
{ }

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const ConnectionEntry &entry)
{
    whenReady(m_opener.open(unsavedTarget(entry), entry.password), this, [this](const Result<OpenTarget> &found) {
        if (found)
            connectTo(found->spec);
        else
            emit finished(tl::unexpected(found.error()));
    });
}

void ConnectionTest::connectTo(const ConnectionSpec &spec)
{
    m_watch.start();
    m_connection = std::make_unique<ProjectConnection>(spec, m_catalogue, m_clock);
    whenReady(m_connection->open(), this, [this](const Result<Capabilities> &answer) {
        const Result<ConnectionFinding> finding = answer.map([this](const Capabilities &capabilities) {
            return ConnectionFinding{
                capabilities, m_connection->situation(), std::chrono::milliseconds(m_watch.elapsed())};
        });
        emit finished(finding);
    });
}

} // namespace signalbox
