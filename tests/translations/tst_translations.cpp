#include "translations/translationfile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray fileWith(const QByteArray &messages)
{
    return R"(<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de">)"
           "<context><name>Panel</name>"
        + messages + "</context></TS>";
}

QByteArray plain(const QByteArray &source, const QByteArray &translation)
{
    return fileWith("<message><source>" + source + "</source>" + translation + "</message>");
}

QByteArray plural(const QByteArray &source, const QByteArray &one, const QByteArray &many)
{
    return fileWith("<message numerus=\"yes\"><source>" + source + "</source><translation><numerusform>" + one
        + "</numerusform><numerusform>" + many + "</numerusform></translation></message>");
}

} // namespace

/// What a window shows in another language, or as a plural in English, is what somebody wrote for it.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void filesFollowTheSources_data();
    void filesFollowTheSources();
    void noticesWhatIsWrong_data();
    void noticesWhatIsWrong();
    void noticesNewAndOldMessages();
};

void TranslationsTest::filesFollowTheSources_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("German") << u"signalbox_de.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"signalbox_en.ts"_s << QStringList{u"-pluralonly"_s};
}

void TranslationsTest::filesFollowTheSources()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    const QString root = QStringLiteral(SIGNALBOX_SOURCE_DIR);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(root + u"/translations/"_s + name, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(SIGNALBOX_LUPDATE),
        QStringList{u"src"_s, u"ui"_s, u"-I"_s, u"src"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s} + options
            + QStringList{u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
    const QByteArray said = lupdate.readAll();
    QVERIFY2(lupdate.exitCode() == 0, said);
    // For example a class that translates and lacks Q_OBJECT: its texts would be looked for under another name.
    QVERIFY2(!said.contains("warning") && !said.contains("lacks") && !said.contains("Unbalanced"), said);

    const auto kept = TranslationFile::read(contentOf(root + u"/translations/"_s + name));
    const auto fresh = TranslationFile::read(contentOf(copy));
    QVERIFY(!fresh.messages().isEmpty());
    const QStringList problems = kept.differencesFrom(fresh) + kept.problems();
    QVERIFY2(problems.isEmpty(),
        qPrintable(
            u"translations/%1 (brought up to date by the target update_translations, then translated):\n  %2"_s.arg(
                name, problems.join(u"\n  "_s))));
}

void TranslationsTest::noticesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("problem"); // none where it is empty

    QTest::newRow("translated") << plain("Jobs", "<translation>Aufgaben</translation>") << QString();
    QTest::newRow("unfinished") << plain("Jobs", "<translation type=\"unfinished\">Aufgaben</translation>")
                                << u"is not translated, or"_s;
    QTest::newRow("empty") << plain("Jobs", "<translation></translation>") << u"is not translated"_s;
    QTest::newRow("plurals") << plural("%n job(s)", "%n job", "%n jobs") << QString();
    QTest::newRow("one in words") << plural("%n job(s)", "a job", "%n jobs") << QString();
    QTest::newRow("no number in the many") << plural("%n job(s)", "%n job", "jobs") << u"the placeholders []"_s;
    QTest::newRow("no form for many") << plural("%n job(s)", "%n job", "") << u"lacks a plural form"_s;
    QTest::newRow("one form only") << fileWith("<message numerus=\"yes\"><source>%n job(s)</source><translation>"
                                               "<numerusform>%n job</numerusform></translation></message>")
                                   << u"1 plural forms of 2"_s;
    QTest::newRow("placeholder forgotten")
        << plain("%1 of %2", "<translation>%1</translation>") << u"[%1], its source"_s;
    QTest::newRow("placeholder made up") << plain("%1", "<translation>%1 von %2</translation>") << u"[%1 %2]"_s;
    QTest::newRow("placeholders in another order")
        << plain("%1 of %2", "<translation>%2: %1</translation>") << QString();
    QTest::newRow("number not localised") << plain("%L1 ms", "<translation>%1 ms</translation>") << u"[%L1]"_s;
    QTest::newRow("accelerator forgotten")
        << plain("&amp;Save", "<translation>Speichern</translation>") << u"has 0 accelerators"_s;
    QTest::newRow("accelerator elsewhere")
        << plain("&amp;Save", "<translation>S&amp;peichern</translation>") << QString();
    QTest::newRow("no accelerator") << plain("Cut &amp;&amp; paste", "<translation>A &amp; B</translation>")
                                    << QString();
    QTest::newRow("not XML") << QByteArray("<TS><context>") << u"line 1"_s;
}

void TranslationsTest::noticesWhatIsWrong()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, problem);
    const QString problems = TranslationFile::read(file).problems().join(u'\n');
    if (problem.isEmpty())
        QCOMPARE(problems, QString());
    else
        QVERIFY2(problems.contains(problem), qPrintable(problems));
}

void TranslationsTest::noticesNewAndOldMessages()
{
    const auto kept = TranslationFile::read(plain("Old", "<translation>Alt</translation>"));
    const auto fresh = TranslationFile::read(plain("New", "<translation type=\"unfinished\"></translation>"));
    QCOMPARE(kept.differencesFrom(fresh),
        QStringList({u"Panel: \"New\": is in the sources, but not here"_s,
            u"Panel: \"Old\": is not in the sources any more"_s}));
    QCOMPARE(kept.differencesFrom(kept), QStringList());
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
