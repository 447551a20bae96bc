#include "support/bouncer.h"

#include "support/waiting.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

Bouncer::Bouncer() : m_folder(u"/tmp/sbx-pool-XXXXXX"_s) { }

Bouncer::~Bouncer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool Bouncer::isInstalled()
{
    return QFile::exists(u"/usr/sbin/pgbouncer"_s);
}

bool Bouncer::start(const QString &serverFolder, const QString &mode)
{
    const QString path = m_folder.filePath(u"pgbouncer.ini"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(u"[databases]\npostgres = host=%1 dbname=postgres user=postgres\n"
               "[pgbouncer]\nunix_socket_dir=%2\nlisten_port=6432\nauth_type=any\npool_mode=%3\n"
               "default_pool_size=2\n"_s.arg(serverFolder, m_folder.path(), mode)
                   .toUtf8());
    file.close();
    QStringList command{u"/usr/sbin/pgbouncer"_s, path};
    if (geteuid() == 0) {
        const passwd *account = getpwnam("postgres");
        if (chown(m_folder.path().toUtf8(), account->pw_uid, account->pw_gid) != 0
            || chown(path.toUtf8(), account->pw_uid, account->pw_gid) != 0)
            return false;
        command = QStringList{u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s} + command;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QString program = command.takeFirst();
    m_process.start(program, command);
    return waitFor([&] { return QFile::exists(m_folder.filePath(u".s.PGSQL.6432"_s)); });
}

QString Bouncer::uri() const
{
    return u"postgresql:///postgres?host=%1&port=6432&user=postgres"_s.arg(m_folder.path());
}

} // namespace signalbox
