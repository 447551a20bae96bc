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
        QCOMPARE(*before, (FunctionFolder::Comparison{{m_config, m_shared, m_function}, {}, {}}));
        VERIFY_RESULT(folder().write(before->missing));
        QCOMPARE(read(there(m_function)), QByteArray("export default {};\n"));
        QCOMPARE(*folder().compare(), (FunctionFolder::Comparison{{}, {m_config, m_shared, m_function}, {}}));
    }

    void whatDiffersIsToldAndKept()
    {
        put(there(m_config), "[functions.trip-event2]\n"); // as long as ours
        put(there(m_shared), "// log\n");
        put(there(u"supabase/functions/mine/index.ts"_s), "mine");
        const auto found = folder().compare();
        VERIFY_RESULT(found);
        QCOMPARE(*found, (FunctionFolder::Comparison{{m_function}, {m_shared}, {m_config}}));
        VERIFY_RESULT(folder().write(found->missing));
        QCOMPARE(read(there(m_config)), QByteArray("[functions.trip-event2]\n"));
        VERIFY_RESULT(folder().write(found->different));
        QCOMPARE(read(there(m_config)), QByteArray("[functions.trip-events]\n"));
        QCOMPARE(read(there(u"supabase/functions/mine/index.ts"_s)), QByteArray("mine"));
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
