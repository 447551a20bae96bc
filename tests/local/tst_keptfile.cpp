#include "local/keptfile.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

bool isPrivate(const QString &path)
{
    return (QFile::permissions(path) & QFile::Permissions(0x0077)) == QFile::Permissions();
}

} // namespace

class KeptFileTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreTheOwnersOnly_data()
    {
        QTest::addColumn<bool>("wasThere");
        QTest::newRow("new") << false;
        QTest::newRow("written by an earlier release") << true;
    }
    void settingsAreTheOwnersOnly()
    {
        QFETCH(bool, wasThere);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/er/signalbox.conf"_s);
        if (wasThere) {
            QVERIFY(QDir(folder.path()).mkpath(u"deep/er"_s));
            QSettings(path, QSettings::IniFormat).setValue(u"a"_s, 1);
            QVERIFY(!isPrivate(path));
        }
        const auto settings = KeptFile::settings(path);
        QVERIFY(isPrivate(path));
        QCOMPARE(settings->value(u"a"_s).toInt(), wasThere ? 1 : 0);
        settings->setValue(u"b"_s, 2);
        settings->sync();
        QVERIFY(isPrivate(path));
        QCOMPARE(QSettings(path, QSettings::IniFormat).value(u"b"_s).toInt(), 2);
        QCOMPARE(isPrivate(folder.filePath(u"deep"_s)), !wasThere); // a folder of others stays as it is
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        QVERIFY(!KeptFile::makePrivate(u"/proc/nowhere/x"_s));
        QVERIFY(!KeptFile::update(u"/proc/nowhere/x"_s, [](const QJsonArray &list) { return list; }));
        QVERIFY(KeptFile::read(u"/proc/nowhere/x"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeptFileTest)
#include "tst_keptfile.moc"
