#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

#include <sys/types.h>

namespace signalbox {

/// The operating system account that the private server runs as: the current user, or `postgres` when that is root,
/// because PostgreSQL refuses to run as root.
class ServerAccount
{
public:
    /// While it lives, files that this thread creates belong to the account and only its rights count. Other threads
    /// keep theirs.
    class FileScope
    {
    public:
        explicit FileScope(const ServerAccount &account);
        ~FileScope();
        FileScope(const FileScope &) = delete;
        FileScope &operator=(const FileScope &) = delete;

    private:
        int m_userBefore = -1;
        int m_groupBefore = -1;
    };

    static Result<ServerAccount> forThisProcess();

    QString name() const { return m_name; }
    uid_t userId() const { return m_userId; }
    bool isAnotherUser() const { return m_isAnotherUser; }
    QStringList allowedUsers() const; // who may connect: the account, the current user, root

    /// Makes `folder` and its missing parents, mode 0700, owned by the account. An existing folder must belong to it.
    Result<void> makePrivateFolder(const QString &folder) const;

    /// Runs a program as the account and waits for its end at most `patience`; answers what it printed. Blocking: for
    /// worker threads, the command line and tests.
    Result<QByteArray> run(const QString &program, const QStringList &arguments, const QString &workingFolder,
        std::chrono::milliseconds patience) const;

private:
    QString m_name;
    QString m_currentUser;
    uid_t m_userId = 0;
    gid_t m_groupId = 0;
    bool m_isAnotherUser = false;
};

} // namespace signalbox
