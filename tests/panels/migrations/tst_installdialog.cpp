#include "local/actionlog.h"
#include "panels/migrations/installdialog.h"
#include "support/manualclock.h"
#include "widgets/state/statenotice.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/textpane.h"

#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

StepResult step(const QString &title, StepOutcome outcome, const QStringList &messages = {})
{
    return {{.module = u"01_foundation.sql"_s, .id = title, .title = title}, outcome, messages};
}

/// Answers when the test says so.
class HeldInstallation final : public InstallationSource
{
public:
    Async<MigrationReport> run(const MigrationOptions &options, const Progress &progress) override
    {
        asked.append(options);
        tell = progress;
        m_promise.emplace();
        m_promise->start();
        return m_promise->future();
    }
    void answer(const Result<MigrationReport> &report)
    {
        QPromise<Result<MigrationReport>> promise = *std::exchange(m_promise, std::nullopt);
        promise.addResult(report);
        promise.finish();
    }

    QList<MigrationOptions> asked;
    Progress tell;

private:
    std::optional<QPromise<Result<MigrationReport>>> m_promise;
};

} // namespace

/// Installing from the window: look, ask, carry out, and say what became of it.
class TestInstallDialog : public QObject
{
    Q_OBJECT

    void open(Environment environment)
    {
        m_source = std::make_shared<HeldInstallation>();
        PanelContext context;
        context.profile = {.name = u"mine"_s, .environment = environment};
        context.database = u"me@here/db"_s;
        context.actionLog = m_log;
        m_dialog = new InstallDialog(m_source, context, nullptr);
        m_installed = std::make_unique<QSignalSpy>(m_dialog, &InstallDialog::installed);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    QString sentence() const { return m_dialog->findChild<StateNotice *>()->findChild<PlainLabel *>()->plainText(); }
    QPushButton *go() const { return m_dialog->findChild<QPushButton *>(u"install"_s); }
    QPushButton *closing() const { return m_dialog->findChild<QPushButton *>(u"closeInstall"_s); }
    const QAbstractItemModel &steps() const { return *m_dialog->findChild<TableView *>()->model(); }
    void answer(const Result<MigrationReport> &report)
    {
        m_source->answer(report);
        QCoreApplication::processEvents(); // the answer is handed over by an event
    }
    static MigrationReport plan()
    {
        return {{},
            {step(u"First"_s, StepOutcome::Done, {u"Would run: create schema x"_s}),
                step(u"Second"_s, StepOutcome::AlreadyThere),
                step(u"Third"_s, StepOutcome::NotPermitted, {u"Only the owner may."_s})}};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_log = std::make_shared<ActionLog>(m_folder->filePath(u"actions.log"_s));
    }

    void cleanup()
    {
        delete m_dialog.data();
        m_source.reset();
        m_log.reset();
    }

    void looksBeforeItAsks()
    {
        open(Environment::Local);
        QCOMPARE(m_source->asked, (QList<MigrationOptions>{{.dryRun = true}}));
        QVERIFY(m_dialog->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!go()->isVisible());
        QVERIFY(sentence().contains(u"Nothing is changed"_s));
        answer(plan());
        QVERIFY(!m_dialog->findChild<QProgressBar *>()->isVisible());
        QVERIFY2(sentence().contains(u"1 step(s) to carry out"_s), qPrintable(sentence()));
        QVERIFY2(sentence().contains(u"1 step(s) cannot be done here"_s), qPrintable(sentence()));
        QCOMPARE(steps().rowCount(), 3);
        QCOMPARE(steps().index(0, 0).data().toString(), u"to do"_s);
        // The one that needs looking at is looked at.
        QCOMPARE(m_dialog->findChild<TextPane *>()->text().text, u"Only the owner may."_s);
        QVERIFY(go()->isVisible() && go()->isEnabled());
        QVERIFY(!go()->isDefault() && !go()->autoDefault());
        QCOMPARE(m_installed->size(), 0);
    }

    void saysWhatBecameOfIt()
    {
        open(Environment::Local);
        answer(plan());
        QTest::mouseClick(go(), Qt::LeftButton);
        QCOMPARE(m_source->asked.size(), 2);
        QCOMPARE(m_source->asked.last(), MigrationOptions{});
        QVERIFY(m_source->tell(0, 3, u"First"_s));
        QCoreApplication::processEvents();
        QCOMPARE(m_dialog->findChild<QProgressBar *>()->maximum(), 3);
        answer(MigrationReport{{},
            {step(u"First"_s, StepOutcome::Done), step(u"Second"_s, StepOutcome::AlreadyThere),
                step(u"Third"_s, StepOutcome::NeedsRestart)}});
        QCOMPARE(m_installed->size(), 1);
        QVERIFY2(sentence().contains(u"The automation is installed"_s), qPrintable(sentence()));
        QVERIFY2(sentence().contains(u"restarted"_s), qPrintable(sentence()));
        QVERIFY(!go()->isVisible());
        QTest::mouseClick(closing(), Qt::LeftButton);
        QVERIFY(!m_dialog || !m_dialog->isVisible());
        m_log.reset(); // waits for what is still to be written
        QFile file(m_folder->filePath(u"actions.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\"migrate\""), 2); // asked and done; the look is no act
    }

    void failuresAreNotCalledInstalled()
    {
        open(Environment::Local);
        answer(plan());
        QTest::mouseClick(go(), Qt::LeftButton);
        answer(MigrationReport{{}, {step(u"First"_s, StepOutcome::Failed, {u"ERROR: no"_s})}});
        QVERIFY2(sentence().contains(u"1 step(s) failed"_s), qPrintable(sentence()));
        QCOMPARE(m_dialog->findChild<TextPane *>()->text().text, u"ERROR: no"_s);
    }

    void productionAsksForItsName()
    {
        open(Environment::Production);
        answer(plan());
        auto *name = m_dialog->findChild<QLineEdit *>(u"profileName"_s);
        QVERIFY(name->isVisible() && name->hasFocus());
        QVERIFY(!go()->isEnabled());
        QTest::keyClicks(name, u"min"_s);
        QVERIFY(!go()->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_source->asked.size(), 1);
        QTest::keyClicks(name, u"e"_s);
        QVERIFY(go()->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_source->asked.size(), 2);
    }

    void nothingToDoOffersNothing()
    {
        open(Environment::Production);
        answer(MigrationReport{{}, {step(u"First"_s, StepOutcome::AlreadyThere)}});
        QVERIFY2(sentence().contains(u"nothing to do"_s), qPrintable(sentence()));
        QVERIFY(!go()->isVisible());
        QVERIFY(!m_dialog->findChild<QLineEdit *>(u"profileName"_s)->isVisible());
    }

    void stopsAfterTheStepThatIsUnderWay()
    {
        open(Environment::Local);
        answer(plan());
        QTest::mouseClick(go(), Qt::LeftButton);
        QVERIFY(m_source->tell(0, 3, u"First"_s));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(m_dialog && m_dialog->isVisible()); // it waits for what is under way
        QVERIFY(!closing()->isEnabled());
        QVERIFY(!m_source->tell(1, 3, u"Second"_s));
        answer(MigrationReport{{}, {step(u"First"_s, StepOutcome::Done)}});
        QVERIFY2(sentence().contains(u"Stopped"_s), qPrintable(sentence()));
        QVERIFY(closing()->isEnabled());
    }

    void aLookThatNobodyWaitsForEnds()
    {
        open(Environment::Local);
        const auto source = m_source;
        QTest::mouseClick(closing(), Qt::LeftButton);
        QVERIFY(!source->tell(1, 3, u"Second"_s));
        QTRY_VERIFY(!m_dialog);
    }

    void whatCannotBeDoneIsSaidAndTriedAgain()
    {
        open(Environment::Local);
        answer(tl::unexpected(Error{.kind = ErrorKind::Server,
            .what = u"Another migration is running"_s,
            .hint = u"Wait until it has finished"_s}));
        QVERIFY(sentence().contains(u"Another migration"_s) && sentence().contains(u"Wait until"_s));
        QTest::mouseClick(go(), Qt::LeftButton);
        QCOMPARE(m_source->asked.size(), 2);
        QVERIFY(m_source->asked.last().dryRun);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ActionLog> m_log;
    std::shared_ptr<HeldInstallation> m_source;
    QPointer<InstallDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_installed;
};

QTEST_MAIN(TestInstallDialog)
#include "tst_installdialog.moc"
