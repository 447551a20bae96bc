#pragma once

#include "data/storefixture.h"

namespace signalbox {

/// One database that nobody here made, from a file below schemas/: what stands in it, what its users write, and which parts
/// of the installation cannot stand there.
struct PlantedSchema {
    explicit PlantedSchema(const QString &name);
    static QStringList names();

    QString made;
    QString writes;
    QString encoding;
    QString role;
    QStringList leftOut; // parts
};

/// A server with that schema in it, and what can be asked of it.
class PlantedServer
{
public:
    explicit PlantedServer(const QString &name) : schema(name) { }

    Result<void> start();
    ConnectionSpec spec() const;
    QString dump(const QStringList &tables = {}) const { return schemaDump(server, database, tables); }

    /// What its users' own statements meet; empty when they all work.
    QString complaintOfUsers() const;
    /// Relations and routines of ours that the API roles or everybody can use, in words.
    QStringList openThings() const;
    /// Installs, each step in a transaction of its own as psql sends them, and looks around after it: fails the test when
    /// the users' statements do not work any more, or something is open that was not before.
    void installStepByStep();

    TestServer server{TestServer::Content::Bare, TestServer::idleJobs()};
    PlantedSchema schema;
    QString database = QStringLiteral("postgres");

private:
    QString m_tablesBefore;
};

} // namespace signalbox
