#include "core/filewriting.h"

#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Files on a disk that takes no more: a limit on their size stands for it, /dev/full for the disk that is full already.
class FileWritingTest : public QObject
{
    Q_OBJECT

    static constexpr rlim_t room = 20000; // more than Qt's buffer

    QTemporaryDir m_folder;
    rlimit m_before{};

    bool writeWhole(const QString &name, qsizetype size, QString *words = nullptr)
    {
        QSaveFile file(m_folder.filePath(name));
        const bool written
            = file.open(QIODevice::WriteOnly) && writeThrough(file, QByteArray(size, 'x')) && commitWhole(file);
        if (words)
            *words = writeFaultWords(file);
        return written;
    }

private slots:
    void initTestCase()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &m_before), 0);
        rlimit tight = m_before;
        tight.rlim_cur = room;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    }
    void cleanupTestCase() { setrlimit(RLIMIT_FSIZE, &m_before); }

    void aFileIsWholeOrNotThere_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("fits");
        QTest::newRow("small") << 10 << true;
        QTest::newRow("just fits") << int(room) << true;
        QTest::newRow("a byte too many") << int(room) + 1 << false;
        QTest::newRow("much too large") << 300000 << false;
    }
    void aFileIsWholeOrNotThere()
    {
        QFETCH(int, size);
        QFETCH(bool, fits);
        const QString name = u"file%1"_s.arg(size);
        QString words;
        QCOMPARE(writeWhole(name, size, &words), fits);
        QCOMPARE(QFile::exists(m_folder.filePath(name)), fits);
        if (fits)
            QCOMPARE(QFileInfo(m_folder.filePath(name)).size(), size);
        else
            QVERIFY2(!words.isEmpty() && !words.contains(u"Unknown error"_s), qPrintable(words));
    }

    void theOldContentStays()
    {
        QVERIFY(writeWhole(u"kept"_s, 10));
        QVERIFY(!writeWhole(u"kept"_s, 300000));
        QCOMPARE(QFileInfo(m_folder.filePath(u"kept"_s)).size(), 10);
    }

    void theSystemsWordsAreTold()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        QVERIFY(!writeThrough(full, "x"));
        QCOMPARE(writeFaultWords(full), qt_error_string(ENOSPC));
        QString words;
        QVERIFY(!writeWhole(u"no/such/folder"_s, 10, &words));
        QCOMPARE(words, qt_error_string(ENOENT));
    }
};

QTEST_GUILESS_MAIN(FileWritingTest)
#include "tst_filewriting.moc"
