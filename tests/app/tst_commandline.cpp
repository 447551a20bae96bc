#include "app/cli/commandline.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(signalbox::CommandLine)

namespace {

Result<CommandLine> parsed(const QString &line, bool environment = false)
{
    return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts), environment);
}

Target sandbox()
{
    return {Target::Kind::Sandbox, {}};
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void understood_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<CommandLine>("expected");
        const Target uri{Target::Kind::Uri, u"postgresql://me@db/app"_s};
        const Target profile{Target::Kind::Profile, u"live"_s};

        QTest::newRow("window") << QString() << CommandLine{};
        QTest::newRow("sandbox window") << u"--sandbox"_s << CommandLine{.target = sandbox()};
        QTest::newRow("faults") << u"--faults --sandbox"_s << CommandLine{.target = sandbox(), .faults = true};
        QTest::newRow("service") << u"--service live"_s
                                 << CommandLine{.target = Target{Target::Kind::Service, u"live"_s}};
        QTest::newRow("uri") << u"--uri postgresql://me@db/app"_s << CommandLine{.target = uri};
        QTest::newRow("uri=") << u"--uri=postgresql://me@db/app"_s << CommandLine{.target = uri};
        QTest::newRow("keywords") << u"--uri=host=db"_s
                                  << CommandLine{.target = Target{Target::Kind::Uri, u"host=db"_s}};
        QTest::newRow("status") << u"status --json --profile live"_s
                                << CommandLine{.command = Command::Status, .target = profile, .json = true};
        QTest::newRow("migrate") << u"migrate --sandbox --dry-run"_s
                                 << CommandLine{.command = Command::Migrate, .target = sandbox(), .dryRun = true};
        QTest::newRow("undo") << u"migrate --undo --drop-data --sandbox"_s
                              << CommandLine{
                                     .command = Command::Migrate, .target = sandbox(), .undo = true, .dropData = true};
        QTest::newRow("backup") << u"backup out.json --secrets --profile live"_s
                                << CommandLine{.command = Command::Backup,
                                       .target = profile,
                                       .file = u"out.json"_s,
                                       .secrets = true};
        QTest::newRow("restore") << u"restore out.json --dry-run --sandbox"_s
                                 << CommandLine{.command = Command::Restore,
                                        .target = sandbox(),
                                        .file = u"out.json"_s,
                                        .dryRun = true};
        QTest::newRow("migrations for a database")
            << u"migrations d --sandbox"_s
            << CommandLine{.command = Command::Migrations, .target = sandbox(), .folder = u"d"_s};
        QTest::newRow("migrations") << u"migrations supabase/migrations"_s
                                    << CommandLine{.command = Command::Migrations, .folder = u"supabase/migrations"_s};
        QTest::newRow("screenshots") << u"screenshots out --sandbox --scale 2"_s
                                     << CommandLine{.command = Command::Screenshots,
                                            .target = sandbox(),
                                            .folder = u"out"_s,
                                            .scale = 2};
        QTest::newRow("sandbox stop") << u"sandbox stop"_s
                                      << CommandLine{.command = Command::Sandbox, .sandboxAction = SandboxAction::Stop};
        QTest::newRow("faults off") << u"sandbox faults off"_s
                                    << CommandLine{
                                           .command = Command::Sandbox, .sandboxAction = SandboxAction::FaultsOff};
        QTest::newRow("help") << u"--help"_s << CommandLine{.command = Command::Help};
        QTest::newRow("version") << u"--version"_s << CommandLine{.command = Command::Version};
    }

    void understood()
    {
        QFETCH(QString, line);
        QFETCH(CommandLine, expected);
        const Result<CommandLine> answer = parsed(line);
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().what));
        QVERIFY(*answer == expected);
    }

    void helpNeedsNoTarget() { QCOMPARE(parsed(u"status --help"_s)->command, Command::Help); }

    void refused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("names");
        QTest::newRow("command") << u"frobnicate"_s << u"frobnicate"_s;
        QTest::newRow("option") << u"--frobnicate"_s << u"--frobnicate"_s;
        QTest::newRow("flag of another command") << u"--sandbox --json"_s << u"--json"_s;
        QTest::newRow("too many words") << u"status --sandbox more"_s << u"more"_s;
        QTest::newRow("no target") << u"status"_s << u"--sandbox"_s;
        QTest::newRow("two targets") << u"status --sandbox --profile x"_s << u"one"_s;
        QTest::newRow("no value") << u"status --profile"_s << u"--profile"_s;
        QTest::newRow("option as value") << u"status --profile --json"_s << u"--profile"_s;
        QTest::newRow("value of a flag") << u"status --sandbox=yes"_s << u"--sandbox"_s;
        QTest::newRow("faults elsewhere") << u"--faults --profile x"_s << u"--faults"_s;
        QTest::newRow("no file") << u"backup --sandbox"_s << u"file"_s;
        QTest::newRow("migrations nowhere") << u"migrations"_s << u"which folder"_s;
        QTest::newRow("data without undo") << u"migrate --drop-data --sandbox"_s << u"--undo"_s;
        QTest::newRow("undo of a status") << u"status --undo --sandbox"_s << u"--undo"_s;
        QTest::newRow("no folder") << u"screenshots --sandbox"_s << u"folder"_s;
        QTest::newRow("scale") << u"screenshots out --sandbox --scale big"_s << u"--scale"_s;
        QTest::newRow("no action") << u"sandbox"_s << u"start"_s;
        QTest::newRow("unknown action") << u"sandbox dance"_s << u"start"_s;
        QTest::newRow("half an action") << u"sandbox faults"_s << u"faults on"_s;
        QTest::newRow("sandbox of the sandbox") << u"sandbox start --sandbox"_s << u"--sandbox"_s;
    }

    void refused()
    {
        QFETCH(QString, line);
        QFETCH(QString, names);
        const Result<CommandLine> answer = parsed(line);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Invalid);
        QVERIFY2(answer.error().what.contains(names), qPrintable(answer.error().what));
        QVERIFY(!answer.error().what.contains(u'\n'));
    }

    void theEnvironmentIsATarget()
    {
        const Target environment{Target::Kind::Environment, {}};
        QCOMPARE(parsed(u"status"_s, true)->target, std::optional(environment));
        QCOMPARE(parsed({}, true)->target, std::optional(environment));
        QCOMPARE(parsed(u"status --sandbox"_s, true)->target, std::optional(sandbox()));
    }

    void aPasswordIsNeverRepeated()
    {
        const Result<CommandLine> answer = parsed(u"postgresql://me:hunter2@db/app"_s);
        QVERIFY(!answer);
        QVERIFY(!describe(answer.error()).contains("hunter2"_L1));
    }

    void theHelpNamesEverything()
    {
        const QString text = helpText();
        for (const QString &word :
            {u"status"_s, u"screenshots"_s, u"migrate"_s, u"sandbox"_s, u"--json"_s, u"--dry-run"_s, u"--faults"_s,
                u"--scale"_s, u"--profile"_s, u"--uri"_s, u"--service"_s, u"--version"_s, u"--help"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
