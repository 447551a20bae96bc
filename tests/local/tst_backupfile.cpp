#include "local/backupfile.h"

#include "support/verify.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BackupFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QByteArray m_document = R"({"format": "signalbox backup", "version": 1})"_ba;

    QString path() const { return m_folder.filePath(u"backup.json"_s); }
    Result<QByteArray> readBack(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return tl::unexpected(Error{.what = u"not written"_s});
        file.close();
        return BackupFile::read(path());
    }

private slots:
    void whatIsWrittenIsRead()
    {
        QFile before(path());
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.close();
        QVERIFY(BackupFile::write(path(), m_document));
        QCOMPARE(*BackupFile::read(path()), m_document);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!QFileInfo::exists(path() + u".part"_s));
    }

    void whatCannotBeWrittenIsSaid()
    {
        const auto written = BackupFile::write(m_folder.filePath(u"nowhere/backup.json"_s), m_document);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Local);
        QVERIFY(!BackupFile::write(m_folder.path(), m_document)); // a folder has the name
        QVERIFY(!QFileInfo::exists(m_folder.path() + u".part"_s));
        QCOMPARE(BackupFile::read(m_folder.filePath(u"nowhere"_s)).error().kind, ErrorKind::Local);
    }

    void theFileIsItsOwnersOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"backup.json"_s);
        const QByteArray document = R"({"format": "signalbox backup", "version": 1, "secrets": "encrypted"})";
        VERIFY_RESULT(BackupFile::write(path, R"({"format": "signalbox backup", "version": 1})"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        VERIFY_RESULT(BackupFile::write(path, document));
        const auto rights = QFileInfo(path).permissions();
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QCOMPARE(*BackupFile::read(path), document);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"backup.json"_s});
        QVERIFY(!BackupFile::write(u"/nonexistent/backup.json"_s, document));
        QVERIFY(!BackupFile::read(u"/nonexistent"_s));
        for (const QByteArray &other :
            {QByteArray("{}"), QByteArray("\xff\xfe"), QByteArray("[]"), QByteArray("{\0}", 3)}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(other);
            file.close();
            QVERIFY(!BackupFile::read(path));
        }
    }

    void aLinkStaysAndItsFileIsWritten()
    {
        const QString file = m_folder.filePath(u"elsewhere.json"_s);
        const QString link = m_folder.filePath(u"link.json"_s);
        VERIFY_RESULT(BackupFile::write(file, m_document));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::link(u"elsewhere.json"_s, link));
        const QByteArray other = m_document.chopped(1) + ", \"made_at\": 1}";
        VERIFY_RESULT(BackupFile::write(link, other));
        QCOMPARE(QFile::symLinkTarget(link), file);
        QVERIFY(!QFileInfo(file).isSymLink());
        QCOMPARE(*BackupFile::read(file), other);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void whatIsNoFileIsNotReplaced_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto linkTo = [this](const QString &name, const QString &target) {
            const QString link = m_folder.filePath(name);
            QFile::link(target, link);
            return link;
        };
        // Behind links, so that a fault breaks the link and not this computer's device.
        QTest::newRow("a full device") << linkTo(u"full"_s, u"/dev/full"_s) << u"No space left"_s;
        QTest::newRow("a link to nothing") << linkTo(u"dangling"_s, u"/nonexistent/x"_s) << u"No such file"_s;
        QTest::newRow("a link to itself") << linkTo(u"loop"_s, m_folder.filePath(u"loop"_s)) << u"Too many levels"_s;
        QTest::newRow("a link to a folder") << linkTo(u"folder"_s, m_folder.path()) << u"no file but a folder"_s;
        const QString pipe = m_folder.filePath(u"unread"_s);
        ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
        QTest::newRow("a pipe that nobody reads") << pipe << u"Nobody reads"_s;
    }
    void whatIsNoFileIsNotReplaced()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        struct stat before {
        }, after{};
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &before), 0);
        const auto written = BackupFile::write(path, m_document);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Local);
        QVERIFY2(describe(written.error()).contains(words), qPrintable(describe(written.error())));
        QCOMPARE(::lstat(QFile::encodeName(path).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(QDir(m_folder.path()).entryList({u"*.part"_s}, QDir::AllEntries | QDir::System), QStringList());
    }

    void aPipeIsWrittenThrough()
    {
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        // More than a pipe holds at once.
        const QByteArray document = m_document.leftJustified(1024 * 1024);
        const int reader = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        Result<void> written;
        std::thread writer([&] { written = BackupFile::write(pipe, document); });
        QByteArray arrived;
        QByteArray piece(65536, Qt::Uninitialized);
        for (QDeadlineTimer deadline(30s); arrived.size() < document.size() && !deadline.hasExpired();) {
            // Nothing, too, before the writer has opened the pipe.
            if (const ssize_t count = ::read(reader, piece.data(), size_t(piece.size())); count > 0)
                arrived += piece.first(count);
            else
                std::this_thread::yield();
        }
        ::close(reader); // a writer that still waits is let go
        writer.join();
        VERIFY_RESULT(written);
        QCOMPARE(arrived.size(), document.size());
        struct stat found {
        };
        QVERIFY(::lstat(QFile::encodeName(pipe).constData(), &found) == 0 && S_ISFIFO(found.st_mode));

        Result<QByteArray> read = tl::unexpected(Error{});
        std::thread second([&] { read = BackupFile::read(pipe); });
        QFile out(pipe);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(document), document.size());
        out.close();
        second.join();
        VERIFY_RESULT(read);
        QCOMPARE(*read, document);
    }

    void aReaderThatGoesAwayIsAnError()
    {
        const QString pipe = m_folder.filePath(u"left"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const int reader = ::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        std::thread leaver([reader] {
            char some = 0;
            while (::read(reader, &some, 1) != 1)
                std::this_thread::yield();
            ::close(reader);
        });
        const auto written = BackupFile::write(pipe, m_document.leftJustified(1024 * 1024));
        leaver.join();
        QVERIFY(!written);
        QVERIFY2(written.error().serverWords.contains(u"Broken pipe"_s), qPrintable(describe(written.error())));
    }

    void somebodysFileBesideItStays()
    {
        QFile beside(path() + u".part"_s);
        QVERIFY(beside.open(QIODevice::WriteOnly) && beside.write("mine") == 4);
        beside.close();
        VERIFY_RESULT(BackupFile::write(path(), m_document));
        QVERIFY(beside.open(QIODevice::ReadOnly));
        QCOMPARE(beside.readAll(), "mine"_ba);
        QVERIFY(beside.remove());
    }

    void whatCouldNotBeReadIsNotWritten()
    {
        VERIFY_RESULT(BackupFile::write(path(), m_document));
        QVERIFY(!BackupFile::write(path(), "{}"));
        QVERIFY(!BackupFile::write(path(), m_document.leftJustified(16 * 1024 * 1024 + 1)));
        QCOMPARE(*BackupFile::read(path()), m_document);
        // What a table may hold: more digits than a double has, and brackets in brackets.
        const QByteArray odd = m_document.chopped(1) + ", \"n\": 1" + QByteArray(400, '0')
            + ", \"secrets\": \"encrypted\", \"d\": " + QByteArray(150, '[') + QByteArray(150, ']') + '}';
        VERIFY_RESULT(BackupFile::write(path(), odd));
        QCOMPARE(*BackupFile::read(path()), odd);
        QVERIFY(BackupFile::hasSecrets(odd));
    }

    void sixteenMegabytesAreRead()
    {
        const qsizetype largest = 16 * 1024 * 1024;
        QVERIFY(readBack(m_document.leftJustified(largest)));
        const auto larger = readBack(m_document.leftJustified(largest + 1));
        QVERIFY(!larger);
        QVERIFY(larger.error().what.contains(u"too large"_s));
    }

    void whatIsNoBackupIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << ""_ba << u"no JSON"_s;
        QTest::newRow("cut") << m_document.chopped(1) << u"no JSON"_s;
        QTest::newRow("not UTF-8") << R"({"format": "signalbox backup", "version": 1, "x": "\xff"})"_ba.replace(
            "\\xff", "\xff") << u"no JSON"_s;
        QTest::newRow("a null") << m_document.chopped(1) + ", \"x\": \"" + QByteArray(1, '\0') + "\"}" << u"no JSON"_s;
        QTest::newRow("a list") << "[]"_ba << u"no backup"_s;
        QTest::newRow("of others") << R"({"format": "another", "version": 1})"_ba << u"no backup"_s;
        QTest::newRow("newer") << R"({"format": "signalbox backup", "version": 2})"_ba << u"newer"_s;
        QTest::newRow("without a version") << R"({"format": "signalbox backup"})"_ba << u"newer"_s;
    }
    void whatIsNoBackupIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const auto read = readBack(content);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QVERIFY2(read.error().what.contains(words), qPrintable(read.error().what));
    }

    void secretsAreToldByTheirMark()
    {
        QVERIFY(!BackupFile::hasSecrets(m_document));
        QVERIFY(!BackupFile::hasSecrets(R"({"secrets": "none"})"));
        QVERIFY(BackupFile::hasSecrets(R"({"secrets": "encrypted"})"));
    }
};

QTEST_GUILESS_MAIN(BackupFileTest)
#include "tst_backupfile.moc"
