#include "sandbox/denoprogram.h"
#include "sandbox/functionserver.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Stand-ins of Deno that say their version, and what is made of it.
class DenoProgramTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString program(const QString &name, const QByteArray &script) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0)
            return {};
        file.setPermissions(QFile::Permissions(0x7755));
        return path;
    }
    static QByteArray says(const QByteArray &version)
    {
        return "echo 'deno " + version + " (stable, release, x86_64-unknown-linux-gnu)'";
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void looksAtTheCacheBeforeThePath()
    {
        const DenoPlaces places{
            .chosen = {}, .cacheFolder = m_folder->filePath(u"cache"_s), .searchPath = {m_folder->filePath(u"bin"_s)}};
        QVERIFY(!DenoProgram::find(places));
        const QString onPath = program(u"bin/deno"_s, says("2.4.1"));
        const auto other = DenoProgram::find(places);
        VERIFY_RESULT(other);
        QCOMPARE(*other, (DenoProgram{onPath, QVersionNumber(2, 4, 1), m_folder->filePath(u"cache/modules"_s)}));
        const QString cached = program(u"cache/deno"_s, says("2.9.6"));
        QCOMPARE(DenoProgram::find(places)->path, cached);
    }

    void looksOnlyAtTheOneThatWasChosen()
    {
        program(u"bin/deno"_s, says("2.9.6"));
        const DenoPlaces places{.chosen = m_folder->filePath(u"mine"_s),
            .cacheFolder = m_folder->path(),
            .searchPath = {m_folder->filePath(u"bin"_s)}};
        const auto missing = DenoProgram::find(places);
        QVERIFY(!missing);
        QVERIFY(missing.error().what.contains("SIGNALBOX_DENO"_L1));
        QCOMPARE(missing.error().subject, places.chosen);
        program(u"mine"_s, says("2.9.0"));
        QCOMPARE(DenoProgram::find(places)->path, places.chosen);
    }

    void refusesWhatCannotServe_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("fits");
        QTest::newRow("oldest") << says("2.1.0") << true;
        QTest::newRow("too old") << says("2.0.9") << false;
        QTest::newRow("one") << says("1.46.3") << false;
        QTest::newRow("fails") << QByteArray(says("2.9.6") + "; exit 1") << false;
        QTest::newRow("something else") << QByteArray("echo 'node 22.1.0'") << false;
    }
    void refusesWhatCannotServe()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const bool, fits);
        const DenoPlaces places{.chosen = program(u"one"_s, script), .cacheFolder = m_folder->path(), .searchPath = {}};
        QCOMPARE(DenoProgram::find(places).has_value(), fits);
    }

    void letsTheFunctionsReachOnlyWhatTheyAreTold()
    {
        FunctionServing serving{.deno = {u"deno"_s, QVersionNumber(2, 9, 6), {}},
            .folder = u"/box/functions"_s,
            .socket = u"/box/run/.s.PGSQL.5432"_s,
            .environment = {{u"EMAIL_SERVICE_URL"_s, u"https://mail.example/send?x=1"_s},
                {u"CALENDAR_SYNC_URL"_s, u"http://[::1]:8080/"_s}, {u"OPENAI_API_KEY"_s, u"k"_s},
                {u"MINE"_s, u"http://not.asked.example"_s}}};
        const auto net = [&serving] { return serving.arguments().filter(u"--allow-net"_s); };
        QCOMPARE(net(),
            QStringList{
                u"--allow-net=127.0.0.1,unix:/box/run/.s.PGSQL.5432,mail.example:443,[::1]:8080,api.openai.com:443"_s});
        serving.environment[u"OPENAI_BASE_URL"_s] = u"http://10.0.0.7:11434/v1"_s;
        serving.environment[u"EMAIL_SERVICE_URL"_s] = u"file:///etc/passwd"_s;
        serving.deno.version = QVersionNumber(2, 8, 3);
        QCOMPARE(net(), QStringList{u"--allow-net=127.0.0.1,[::1]:8080,10.0.0.7:11434"_s});
        const QStringList arguments = serving.arguments();
        QVERIFY(arguments.contains(u"--allow-read=/box/run/.s.PGSQL.5432"_s));
        QVERIFY(arguments.contains(u"--no-prompt"_s));
        QVERIFY(arguments.filter(u"--allow-env="_s).value(0).endsWith(",OPENAI_BASE_URL"_L1));
        QVERIFY(arguments.filter(u"--allow-run"_s).isEmpty());
        QVERIFY(!arguments.join(u' ').contains("not.asked"_L1));
    }
};

QTEST_GUILESS_MAIN(DenoProgramTest)

#include "tst_denoprogram.moc"
