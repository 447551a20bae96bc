#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace signalbox {

/// A PostgreSQL server of one test: private folder, Unix socket only, trust, except for roles named in `passwords.sql`
/// style by the test through pg_hba. It can be frozen and killed; ends with the object.
class ScratchServer
{
public:
    ScratchServer();
    ~ScratchServer();
    Q_DISABLE_COPY_MOVE(ScratchServer)

    bool start(); // initialises the cluster the first time; returns when it accepts connections
    void stop(); // immediately, without a checkpoint
    QString socketFolder() const { return m_folder.path(); }
    QString uri(const QString &user = QStringLiteral("postgres")) const;
    QString log() const;

    /// On a connection of its own, like a psql beside the program; every column of every row.
    std::optional<QStringList> sql(const QString &statement, const QString &user = QStringLiteral("postgres")) const;

    /// The postmaster and all its children: SIGSTOP or SIGCONT.
    void freeze();
    void thaw();

private:
    bool initialise();
    QList<qint64> processes() const;
    QStringList asServerAccount(const QStringList &command) const;

    QTemporaryDir m_folder;
    QProcess m_postmaster;
    QList<qint64> m_frozen;
};

} // namespace signalbox
