#include "data/migrations/migrationfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class MigrationFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedFileParses_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("install") << u":/sql/install"_s;
        QTest::newRow("undo") << u":/sql/undo"_s;
    }
    void everyShippedFileParses()
    {
        QFETCH(QString, folder);
        QSet<QString> ids;
        for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
            const QString text = textOf(folder, name);
            QVERIFY2(
                text == QString::fromLatin1(text.toLatin1()) && text.toUtf8().size() == text.size(), qPrintable(name));
            const auto parsed = MigrationFile::parse(name, text);
            QVERIFY2(parsed, parsed ? "" : qPrintable(name + u": "_s + describe(parsed.error())));
            for (const FileStep &step : *parsed) {
                const QString id = folder == ":/sql/install"_L1 ? step.step.id : name + step.step.id;
                QVERIFY2(!ids.contains(id), qPrintable(id)); // the ledger knows an installed step by its id alone
                ids.insert(id);
            }
        }
        QVERIFY(ids.size() > 15);
    }

    /// Whatever of ours a step names is made by that step, or by one before it that it needs; what it does without is said.
    void everyStepNeedsWhatItNames()
    {
        static const QRegularExpression making(
            u"create (?:or replace )?(?:unlogged )?(?:table|function|procedure|view)(?: if not exists)? "
            "((?:signalbox|public)\\.\\w+)"_s);
        static const QRegularExpression naming(u"(?:signalbox|public)\\.\\w+"_s);
        static const QRegularExpression comment(u"--.*$"_s, QRegularExpression::MultilineOption);
        const QList<FileStep> steps = MigrationFile::shipped();
        QHash<QString, QString> maker;
        for (const FileStep &step : steps) {
            for (const auto &match : making.globalMatch(QString(step.step.sql).remove(comment)))
                maker.insert(match.captured(1), step.step.id);
        }
        QHash<QString, QSet<QString>> ground{{u"schema"_s, {u"schema"_s}}};
        QStringList complaints;
        for (const FileStep &step : steps) {
            QSet<QString> &mine = ground[step.step.id];
            mine += {step.step.id, u"schema"_s, u"what-was-there"_s};
            for (const QString &need : step.step.needs) {
                if (!ground.contains(need))
                    complaints.append(step.step.id + u" needs "_s + need + u", which does not come before it"_s);
                mine += ground.value(need);
            }
            for (const auto &match : naming.globalMatch(QString(step.step.sql).remove(comment))) {
                const QString wanted = maker.value(match.captured());
                if (!wanted.isEmpty() && !mine.contains(wanted) && !step.uses.contains(wanted))
                    complaints.append(step.step.id + u" names "_s + match.captured() + u" of "_s + wanted);
            }
        }
        QCOMPARE(complaints.join(u'\n'), QString());
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
        const auto parsed = MigrationFile::parse(u"x.sql"_s,
            u"-- module: Title\n-- part: webhooks\n--\n-- What for.\n\n-- step: one | The first\nselect 1;\n\n"
            "-- step: two-b | The second, with a | bar\n-- part: metrics\n-- needs: one, zero\n-- with: three\n"
            "-- Why.\n-- needs: this is a comment\nselect\n  2;\n"_s);
        QVERIFY(parsed);
        const QList<FileStep> expected = {
            {{u"x.sql"_s, u"one"_s, u"The first"_s, u"webhooks"_s, {}, u"select 1;\n"_s}, false, {}, {}},
            {{u"x.sql"_s, u"two-b"_s, u"The second, with a | bar"_s, u"metrics"_s, {u"one"_s, u"zero"_s},
                 u"-- Why.\n-- needs: this is a comment\nselect\n  2;\n"_s},
                false, {}, {u"three"_s}},
        };
        QCOMPARE(*parsed, expected);
        // printf 'select 1;\n' | sha256sum
        QCOMPARE(parsed->first().checksum(), u"4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c"_s);
    }

    void readsConditionsOfSettingsOnly()
    {
        const QString body = u"-- step: s | S\n-- only when: wanted('x')\nalter system set x = '1';\n"_s;
        const auto settings = MigrationFile::parse(u"1_a.sql"_s, u"-- module: T\n-- mode: settings\n"_s + body);
        QVERIFY(settings);
        QVERIFY(settings->first().isSetting);
        QCOMPARE(settings->first().onlyWhen, u"wanted('x')"_s);
        const auto ordinary = MigrationFile::parse(u"1_a.sql"_s, u"-- module: T\n"_s + body);
        QVERIFY(ordinary);
        QVERIFY(!ordinary->first().isSetting);
        QCOMPARE(ordinary->first().onlyWhen, QString());
    }

    void rejectsWhatIsMalformed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString title = u"-- module: T\n"_s;
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
