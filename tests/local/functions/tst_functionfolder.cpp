#include "local/functions/functionfolder.h"

#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Saving the functions into somebody's project.
class FunctionFolderTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_source;
    std::optional<QTemporaryDir> m_project;

    static void put(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    FunctionFolder folder() const { return FunctionFolder(m_project->path(), m_source->filePath(u"supabase"_s)); }
    QString there(const QString &path) const { return m_project->filePath(path); }

    const QString m_config = u"supabase/config.toml"_s;
    const QString m_readme = u"supabase/README.md"_s;
    const QString m_function = u"supabase/functions/trip-events/index.ts"_s;
    const QString m_shared = u"supabase/functions/_shared/log.ts"_s;

private slots:
    void init()
    {
        m_source.emplace();
        m_project.emplace();
        put(m_source->filePath(u"supabase/config.toml"_s), "[functions.trip-events]\n");
        put(m_source->filePath(u"supabase/functions/trip-events/index.ts"_s), "export default {};\n");
        put(m_source->filePath(u"supabase/functions/_shared/log.ts"_s), "// log\n");
    }

    void anEmptyFolderGetsAll()
    {
        const auto before = folder().compare();
        VERIFY_RESULT(before);
        QCOMPARE(*before, (FunctionFolder::Comparison{{m_config, m_shared, m_function}, {}, {}, {}}));
        VERIFY_RESULT(folder().write(before->missing));
        QCOMPARE(read(there(m_function)), QByteArray("export default {};\n"));
        QCOMPARE(*folder().compare(), (FunctionFolder::Comparison{{}, {m_config, m_shared, m_function}, {}, {}}));
    }

    void whatDiffersIsToldAndKept()
    {
        put(there(m_function), "export default []\n;"); // as long as ours
        put(there(m_shared), "// log\n");
        put(there(u"supabase/functions/mine/index.ts"_s), "mine");
        const auto found = folder().compare();
        VERIFY_RESULT(found);
        QCOMPARE(*found, (FunctionFolder::Comparison{{m_config}, {m_shared}, {m_function}, {}}));
        VERIFY_RESULT(folder().write(found->missing));
        QCOMPARE(read(there(m_function)), QByteArray("export default []\n;"));
        VERIFY_RESULT(folder().write(found->different));
        QCOMPARE(read(there(m_function)), QByteArray("export default {};\n"));
        QCOMPARE(read(there(u"supabase/functions/mine/index.ts"_s)), QByteArray("mine"));
    }

    /// It is the project's own: it is added to and never replaced.
    void theirConfigStays()
    {
        const QByteArray theirs = "project_id = \"mine\"\n\n[functions.hello]\nverify_jwt = true";
        put(there(m_config), theirs);
        put(there(m_readme), "About my project");
        put(m_source->filePath(u"supabase/README.md"_s), "About the functions");
        const auto found = folder().compare();
        VERIFY_RESULT(found);
        QVERIFY(found->same.contains(m_config) && found->same.contains(m_readme));
        QCOMPARE(found->different, QStringList());
        QCOMPARE(found->config, (SupabaseConfig{u"[functions.trip-events]\n"_s, {}}));
        VERIFY_RESULT(folder().addToConfig(found->config.missing));
        QCOMPARE(read(there(m_config)), theirs + "\n\n[functions.trip-events]\n");
        QCOMPARE(folder().compare()->config, SupabaseConfig());
    }

    void theirConfigIsReadAsItMayBeWritten_data()
    {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QStringList>("demanding");
        const QString b = u"[functions.b]\nverify_jwt = false\n"_s;
        const QString both = u"[functions.a]\nverify_jwt = false # signed\n\n"_s + b;
        QTest::newRow("nothing") << QString() << both << QStringList();
        QTest::newRow("all") << both << QString() << QStringList();
        QTest::newRow("quotes and blanks")
            << u" [ functions.\"a\" ] # ours\r\n verify_jwt=false\r\n"_s << b << QStringList();
        QTest::newRow("asks for one") << u"[functions.a]\nverify_jwt = true\n"_s + b << QString()
                                      << QStringList{u"a"_s};
        QTest::newRow("asks by default") << u"[functions.a]\nenabled = true\n[functions.b]\n"_s << QString()
                                         << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("in another section")
            << u"[functions.a]\n[api]\nverify_jwt = false\n"_s + b << QString() << QStringList{u"a"_s};
        QTest::newRow("only in a comment")
            << u"# [functions.a]\n[functions.a]\n# verify_jwt = false\n"_s + b << QString() << QStringList{u"a"_s};
    }
    void theirConfigIsReadAsItMayBeWritten()
    {
        QFETCH(const QString, theirs);
        QFETCH(const QString, missing);
        QFETCH(const QStringList, demanding);
        const QString ours = u"project_id = \"x\"\n\n# why\n[functions.a]\nverify_jwt = false # signed\n\n"
                             "[functions.b]\nverify_jwt = false\n"_s;
        QCOMPARE(SupabaseConfig::compare(theirs, ours), (SupabaseConfig{missing, demanding}));
    }

    void whatCannotBeWrittenIsAnError()
    {
        put(there(u"supabase/functions"_s), "a file where a folder has to be");
        const Result<void> written = folder().write({m_config, m_function});
        QVERIFY(!written);
        QCOMPARE(written.error().subject, m_function);
        QVERIFY(QFile::exists(there(m_config)));
    }

    void whatStandsWhereAFileHasToBeIsAnError()
    {
        QVERIFY(QDir().mkpath(there(m_config)));
        const auto found = folder().compare();
        QVERIFY(!found);
        QCOMPARE(found.error().subject, m_config);
    }
};

QTEST_GUILESS_MAIN(FunctionFolderTest)
#include "tst_functionfolder.moc"
