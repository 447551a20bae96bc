#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox {

enum class ExtensionState {
    Healthy, // installed, preloaded where it must be, current
    StandIn, // the sandbox's replacement for pg_net is alive
    Outdated, // works, but the server has a newer version on disk
    OtherDatabase, // its worker works for another database
    LaunchesNothing, // pg_cron, with cron.launch_active_jobs off
    EngineDenied, // pg_net, which the owner of the delivery engine may not use
    NotPreloaded, // installed, but missing from shared_preload_libraries
    NotPreloadedOnStandby, // the same on a hot standby, where nothing of it would run anyway: for when it is promoted
    NotInstalled, // on disk, CREATE EXTENSION not run
    NotAvailable, // not on the server's disk
    Unknown, // may not be read
};

/// One of the extensions that the automation needs.
struct ExtensionStatus {
    QString name;
    ExtensionState state = ExtensionState::Unknown;
    QString installedVersion; // empty when not installed
    QString availableVersion; // empty when not on disk
    QString schema;
    QString purpose; // what the automation uses it for, from the server's own comment
    QString workerDatabase; // that its worker works for, where that is another one
    QString deniedRole; // the engine's owner, or else our own role, where that lacks a right to call pg_net
    QString missingGrants; // the statements that give it

    bool operator==(const ExtensionStatus &) const = default;
};

enum class SettingState {
    AsExpected,
    Different,
    SetByHost, // different, and nobody but whoever runs the platform may change it
    PendingRestart,
    Unknown,
};

/// A server setting that the automation relies on.
struct SettingStatus {
    QString name;
    QString expected;
    QString actual;
    SettingState state = SettingState::Unknown;

    bool operator==(const SettingStatus &) const = default;
};

struct PublicationMember {
    QString table;
    bool exists = false; // the table itself
    bool published = false;

    bool operator==(const PublicationMember &) const = default;
};

/// The publication that Supabase Realtime reads.
struct PublicationStatus {
    QString name;
    bool exists = false;
    QList<PublicationMember> members; // the required tables

    bool operator==(const PublicationStatus &) const = default;
};

/// A table or view of the automation that the API's roles read or write.
struct OpenRelation {
    QString name; // as SQL spells it
    QStringList roles; // anon, authenticated
    bool reads = false;
    bool writes = false;
    bool certain = false; // a right suffices; otherwise a view or a policy decides what of it is seen
    bool view = false;
    QString policy; // that may admit them

    bool operator==(const OpenRelation &) const = default;
};

/// Everything that the Extensions panel shows.
struct ExtensionReport {
    QList<ExtensionStatus> extensions;
    QList<SettingStatus> settings;
    PublicationStatus publication;
    QList<OpenRelation> open; // the certain ones first

    bool operator==(const ExtensionReport &) const = default;
};

} // namespace signalbox
