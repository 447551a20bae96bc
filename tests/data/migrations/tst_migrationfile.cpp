#include "data/migrations/migrationfile.h"

#include <QDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/sql/migrations"_s;

QString textOf(const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class MigrationFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedFileParses()
    {
        const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
        QVERIFY(names.contains(u"20250611_02_enable_automation_extensions.sql"_s));
        qsizetype steps = 0;
        QStringList versions;
        for (const QString &name : names) {
            const auto parsed = MigrationFile::parse(name, textOf(name));
            QVERIFY2(parsed, parsed ? "" : qPrintable(name + u": "_s + describe(parsed.error())));
            steps += parsed->size();
            const QString version = parsed->first().step.version;
            QVERIFY2(!versions.contains(version), qPrintable(name)); // supabase db push takes one file for each
            versions.append(version);
        }
        QCOMPARE(MigrationFile::shipped().size(), steps);
    }

    void everySettingStandsAlone()
    {
        int settings = 0;
        for (const FileStep &step : MigrationFile::shipped()) {
            const bool altersSystem = step.step.sql.contains("alter system set"_L1) && step.isSetting;
            settings += altersSystem ? 1 : 0;
            if (step.isSetting)
                QCOMPARE(step.step.sql.count(u';'), 1);
            if (altersSystem)
                QVERIFY2(!step.onlyWhen.isEmpty(), qPrintable(step.step.id));
        }
        QVERIFY(settings >= 5);
    }

    void takesAFileApart()
    {
        const auto parsed = MigrationFile::parse(u"20991231_x.sql"_s,
            u"-- migration: Title\n--\n-- What for.\n\n-- step: one | The first\nselect 1;\n\n"
            "-- step: two-b | The second, with a | bar\nselect\n  2;\n"_s);
        QVERIFY(parsed);
        const QList<FileStep> expected = {
            {{u"20991231"_s, u"20991231_x.sql"_s, u"one"_s, u"The first"_s, u"select 1;\n"_s}, false, {}},
            {{u"20991231"_s, u"20991231_x.sql"_s, u"two-b"_s, u"The second, with a | bar"_s, u"select\n  2;\n"_s},
                false, {}},
        };
        QCOMPARE(*parsed, expected);
        // printf 'select 1;\n' | sha256sum
        QCOMPARE(parsed->first().checksum(), u"4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c"_s);
    }

    void readsConditionsOfSettingsOnly()
    {
        const QString body = u"-- step: s | S\n-- only when: wanted('x')\nalter system set x = '1';\n"_s;
        const auto settings = MigrationFile::parse(u"1_a.sql"_s, u"-- migration: T\n-- mode: settings\n"_s + body);
        QVERIFY(settings);
        QVERIFY(settings->first().isSetting);
        QCOMPARE(settings->first().onlyWhen, u"wanted('x')"_s);
        const auto ordinary = MigrationFile::parse(u"1_a.sql"_s, u"-- migration: T\n"_s + body);
        QVERIFY(ordinary);
        QVERIFY(!ordinary->first().isSetting);
        QCOMPARE(ordinary->first().onlyWhen, QString());
    }

    void rejectsWhatIsMalformed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString title = u"-- migration: T\n"_s;
        QTest::newRow("no version") << u"x.sql"_s << title + u"-- step: a | A\nselect 1;\n"_s;
        QTest::newRow("no title") << u"1_x.sql"_s << u"-- step: a | A\nselect 1;\n"_s;
        QTest::newRow("no step") << u"1_x.sql"_s << title;
        QTest::newRow("empty") << u"1_x.sql"_s << QString();
        QTest::newRow("statement before the first step") << u"1_x.sql"_s << title + u"select 1;\n-- step: a | A\n"_s;
        QTest::newRow("no step title") << u"1_x.sql"_s << title + u"-- step: a\nselect 1;\n"_s;
        QTest::newRow("id twice") << u"1_x.sql"_s
                                  << title + u"-- step: a | A\nselect 1;\n-- step: a | B\nselect 2;\n"_s;
    }
    void rejectsWhatIsMalformed()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const auto parsed = MigrationFile::parse(name, text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
        QCOMPARE(parsed.error().subject, name);
    }
};

QTEST_APPLESS_MAIN(MigrationFileTest)
#include "tst_migrationfile.moc"
