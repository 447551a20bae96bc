#include "panels/functions/deploydialog.h"
#include "panels/functions/environmentdialog.h"
#include "panels/functions/environmentrow.h"
#include "panels/functions/functionstage.h"
#include "widgets/text/wrappedpane.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the functions are served with, and how they get into a project.
class FunctionDialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void aKeptSecretIsNotShownAndNotLost()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QVERIFY(dialog);
        QLineEdit *key = fieldIn(*dialog, u"OPENAI_API_KEY"_s);
        QLineEdit *mail = fieldIn(*dialog, u"EMAIL_SERVICE_URL"_s);
        QCOMPARE(key->text(), QString());
        QVERIFY(key->placeholderText().startsWith(u"Kept"_s));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QCOMPARE(mail->text(), u"https://mail.example.com/send"_s);
        QAbstractButton *save = buttonIn(*dialog, u"Save"_s);
        QVERIFY(!save->isEnabled());
        QLineEdit *secrets = fieldIn(*dialog, u"TRIP_EVENTS_SECRETS"_s);
        QTest::keyClicks(secrets, u"whsec_new"_s);
        QVERIFY(buttonIn(*dialog, u"Show TRIP_EVENTS_SECRETS"_s));
        QTest::mouseClick(buttonIn(*dialog, u"Show TRIP_EVENTS_SECRETS"_s), Qt::LeftButton);
        QCOMPARE(secrets->echoMode(), QLineEdit::Normal);
        mail->clear();
        QTest::keyClicks(mail, u"https://other.example.com"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment,
            (FunctionEnvironment{{u"OPENAI_API_KEY"_s, u"sk-kept"_s}, {u"TRIP_EVENTS_SECRETS"_s, u"whsec_new"_s},
                {u"EMAIL_SERVICE_URL"_s, u"https://other.example.com"_s}}));
        QTRY_COMPARE(noticeIn(*dialog, u"Outcome"_s), u"Kept in the keychain."_s);
        QCOMPARE(secrets->text(), QString());
    }

    void aKeptSecretCanBeRemoved()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QTest::mouseClick(buttonIn(*dialog, u"Remove OPENAI_API_KEY"_s), Qt::LeftButton);
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment.value(u"OPENAI_API_KEY"_s), QString());
        QCOMPARE(stage.samples.functions.environment.value(u"EMAIL_SERVICE_URL"_s), u"https://mail.example.com/send"_s);
    }

    void theSecretsLineHoldsNoValue()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QTest::mouseClick(buttonIn(*dialog, u"Copy secrets line"_s), Qt::LeftButton);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith(u"supabase secrets set"_s), qPrintable(line));
        QVERIFY(line.contains(u"OPENAI_API_KEY=\"$OPENAI_API_KEY\""_s));
        QVERIFY(line.contains(u"EMAIL_SERVICE_URL"_s) && !line.contains(u"AI_PROCESSING_SECRETS"_s));
        QVERIFY(!line.contains(u"sk-kept"_s) && !line.contains(u"https"_s));
    }

    void aLockedKeychainLosesNothingThatWasTyped()
    {
        FunctionStage stage;
        stage.samples.functions.environmentError
            = Error{.kind = ErrorKind::Local, .what = u"The keychain is locked."_s, .hint = u"Unlock it."_s};
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QCOMPARE(noticeIn(*dialog, u"Outcome"_s), u"The keychain is locked. Unlock it."_s);
        QLineEdit *secrets = fieldIn(*dialog, u"TRIP_EVENTS_SECRETS"_s);
        QTest::keyClicks(secrets, u"whsec_new"_s);
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QCOMPARE(secrets->text(), u"whsec_new"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(noticeIn(*dialog, u"Outcome"_s).startsWith(u"What you typed is not kept yet"_s));
        stage.samples.functions.environmentError.reset();
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment.value(u"TRIP_EVENTS_SECRETS"_s), u"whsec_new"_s);
        QCOMPARE(
            stage.samples.functions.environment.value(u"OPENAI_API_KEY"_s), u"sk-kept"_s); // though it was not read
    }

    void theChecklistHasTheExactCommands()
    {
        FunctionStage stage;
        stage.context.profile.host = u"db.abcdefghij0123456789.supabase.co"_s;
        QVERIFY(stage.open(u"functions"_s));
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        QVERIFY(dialog);
        for (const QString &command : {u"supabase login"_s, u"supabase link --project-ref abcdefghij0123456789"_s,
                 u"supabase functions deploy trip-events ai-processing"_s,
                 u"https://abcdefghij0123456789.supabase.co/functions/v1/ai-processing"_s}) {
            QAbstractButton *copy = buttonIn(*dialog, u"Copy: "_s + command);
            QVERIFY2(copy, qPrintable(command));
            QTest::mouseClick(copy, Qt::LeftButton);
            QCOMPARE(QGuiApplication::clipboard()->text(), command);
        }
        const QString ways = noticeIn(*dialog, u"How far it is: Lead endpoints there"_s);
        QVERIFY2(ways.contains(u"Endpoint trip_events leads to trip-events"_s), qPrintable(ways));
        const QString answers = noticeIn(*dialog, u"How far it is: Check"_s);
        QVERIFY2(answers.contains(u"ai-processing: It lacks what it needs"_s), qPrintable(answers));
        stage.samples.following = {answered(200, u"{\"done\":true,\"needs\":[]}"_s)};
        QTest::mouseClick(buttonIn(*dialog, u"Check ai-processing"_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, u"How far it is: Check"_s)
                        .contains(u"ai-processing: It answered after 340 ms: it has what it needs."_s));
        QTest::mouseClick(buttonIn(*dialog, u"Environment..."_s), Qt::LeftButton);
        auto *environment = dialog->findChild<EnvironmentDialog *>();
        QVERIFY(environment && environment->isVisible());
        environment->close();
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QTest::mouseClick(buttonIn(*dialog, u"Open endpoint trip_events"_s), Qt::LeftButton);
        QCOMPARE(links.takeFirst(), (QVariantList{u"endpoints"_s, u"endpoint/trip_events"_s}));
        QTRY_VERIFY(!stage.panel->findChild<DeployDialog *>());
    }

    void withoutAReferenceTheChecklistSaysWhereItIs()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        QTRY_VERIFY(buttonIn(*dialog, u"Copy: supabase link --project-ref <project-ref>"_s));
    }

    void theFunctionsAreSavedWhereTheyAreWanted()
    {
        FunctionStage stage;
        const QTemporaryDir project;
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        const QString about = u"How far it is: Save the functions"_s;
        dialog->setFolder(project.path());
        QTRY_VERIFY(buttonIn(*dialog, u"Copy: cd '%1'"_s.arg(project.path())));
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u" lacks "_s));
        const auto startingWith = [dialog](const QString &text) -> QAbstractButton * {
            for (auto *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().startsWith(text) && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(startingWith(u"Save "_s));
        QTest::mouseClick(startingWith(u"Save "_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"has all of them"_s));
        const QString function = project.filePath(u"supabase/functions/trip-events/index.ts"_s);
        QFile file(function);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray ours = file.readAll();
        QVERIFY(ours.contains("export default"));
        file.write("\n# mine\n");
        file.close();
        dialog->setFolder(project.path());
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"differ"_s) || noticeIn(*dialog, about).contains(u"index.ts"_s));
        QTRY_VERIFY(startingWith(u"Replace "_s));
        QVERIFY(!startingWith(u"Save "_s));
        QTest::mouseClick(startingWith(u"Replace "_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"has all of them"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), ours);
    }

    void aProjectsOwnConfigIsAddedTo()
    {
        FunctionStage stage;
        const QTemporaryDir project;
        QVERIFY(QDir(project.path()).mkpath(u"supabase"_s));
        QFile config(project.filePath(u"supabase/config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QByteArray theirs = "project_id = \"mine\"\n";
        config.write(theirs);
        config.close();
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        const QString about = u"How far it is: Save the functions"_s;
        dialog->setFolder(project.path());
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"does not name the functions yet"_s));
        QTRY_VERIFY(buttonIn(*dialog, u"Add to config.toml"_s));
        QTest::mouseClick(buttonIn(*dialog, u"Add to config.toml"_s), Qt::LeftButton);
        QTRY_VERIFY(!noticeIn(*dialog, about).contains(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray now = config.readAll();
        QVERIFY(now.startsWith(theirs));
        QCOMPARE(now.count("verify_jwt = false"), 2);
    }
};

QTEST_MAIN(FunctionDialogsTest)
#include "tst_functiondialogs.moc"
