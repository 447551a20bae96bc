#include "local/backupfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

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
