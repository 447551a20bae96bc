#include "app/connect/connectionform.h"
#include "app/connect/errornotice.h"
#include "core/error.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(signalbox::Environment)

class ConnectionFormTest : public QObject
{
    Q_OBJECT

    static void paste(const ConnectionForm &form, const QString &uri)
    {
        form.findChild<QLineEdit *>(u"uri"_s)->setText(uri);
    }
    static QLineEdit *edit(const ConnectionForm &form, const QString &name)
    {
        return form.findChild<QLineEdit *>(name);
    }
    static QPushButton *button(const ConnectionForm &form, const QString &name)
    {
        return form.findChild<QPushButton *>(name);
    }
    /// Of the notice about that.
    static QString words(const ConnectionForm &form, const QString &about)
    {
        for (const StateNotice *notice : form.findChildren<StateNotice *>()) {
            if (notice->about() == about)
                return notice->findChild<PlainLabel *>()->plainText();
        }
        return {};
    }
    static QCheckBox *remember(const ConnectionForm &form) { return form.findChild<QCheckBox *>(u"remember"_s); }

private slots:
    void aPastedAddressHasTheEnvironmentOfItsPlace_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<Environment>("environment");
        QTest::newRow("name") << u"postgresql://u@localhost/db"_s << Environment::Local;
        QTest::newRow("IPv4") << u"postgresql://u@127.0.0.1/db"_s << Environment::Local;
        QTest::newRow("IPv6") << u"postgresql://u@[::1]/db"_s << Environment::Local;
        QTest::newRow("socket") << u"postgresql://u@%2Ftmp/db"_s << Environment::Local;
        QTest::newRow("a socket, or elsewhere")
            << u"postgresql://u@%2Ftmp,db.example.com/db"_s << Environment::Production;
        QTest::newRow("an address elsewhere") << u"host=localhost hostaddr=192.0.2.7"_s << Environment::Production;
        QTest::newRow("elsewhere") << u"postgresql://u@db.example.com/db"_s << Environment::Production;
        QTest::newRow("begins like it") << u"postgresql://u@localhost.example.com/db"_s << Environment::Production;
        QTest::newRow("nowhere said") << u"postgresql:///db"_s << Environment::Production;
    }
    void aPastedAddressHasTheEnvironmentOfItsPlace()
    {
        QFETCH(QString, uri);
        ConnectionForm form;
        QCOMPARE(form.entry().profile.environment, Environment::Production);
        paste(form, uri);
        QTEST(form.entry().profile.environment, "environment");
    }

    void theEnvironmentOfASavedOneIsShown()
    {
        ConnectionForm form;
        for (const Environment environment : {Environment::Local, Environment::Staging, Environment::Production}) {
            const ConnectionProfile profile{.name = u"a"_s, .environment = environment, .host = u"localhost"_s};
            form.edit(profile);
            QCOMPARE(form.entry().profile, profile);
            QCOMPARE(form.entry().formerName, u"a"_s);
        }
    }

    void nobodyAskedToRememberThePassword()
    {
        ConnectionForm form;
        QVERIFY(!form.entry().rememberPassword);
        remember(form)->click();
        QVERIFY(form.entry().rememberPassword);
        paste(form, u"postgresql://u:p@localhost/db"_s);
        QVERIFY(form.entry().rememberPassword);
        QCOMPARE(form.entry().password, u"p"_s);
        form.startNew();
        QVERIFY(!form.entry().rememberPassword);
        QCOMPARE(form.entry().password, QString());
        remember(form)->click();
        form.edit({.name = u"other"_s});
        QVERIFY(!form.entry().rememberPassword);
    }

    void anErrorKeepsWhatWasTyped()
    {
        ConnectionForm form;
        paste(form, u"postgresql://u:wrong@localhost/db"_s);
        remember(form)->click();
        const ConnectionEntry before = form.entry();
        form.showError(before.profile, before.profile.name, {.kind = ErrorKind::Auth, .what = u"No."_s});
        ConnectionEntry after = before;
        after.formerName = before.profile.name; // by now it is saved
        QCOMPARE(form.entry(), after);
        QVERIFY(form.findChild<ErrorNotice *>()->text().contains(u"No."_s));
    }

    void whatCouldNotBeSavedIsStillNew()
    {
        ConnectionForm form;
        paste(form, u"postgresql://u@localhost/db"_s);
        form.showError(form.entry().profile, {}, {.kind = ErrorKind::Invalid, .what = u"Taken."_s});
        QCOMPARE(form.entry().formerName, QString());
    }

    void whatIsTypedIsReadWhenItIsFinished()
    {
        ConnectionForm form;
        QSignalSpy submitted(&form, &ConnectionForm::submitted);
        auto *uri = form.findChild<QLineEdit *>(u"uri"_s);
        form.findChild<QLineEdit *>(u"name"_s)->setText(u"mine"_s);
        QTest::keyClicks(uri, u"postgresql://u@db.example.com/x"_s);
        QCOMPARE(uri->text(), u"postgresql://u@db.example.com/x"_s);
        QCOMPARE(form.entry().profile.host, QString());
        form.findChild<QPushButton *>(u"submit"_s)->click();
        QCOMPARE(submitted.size(), 0); // first it is shown what that is
        QVERIFY(form.findChild<QLineEdit *>(u"host"_s)->isVisibleTo(&form));
        QCOMPARE(form.entry().profile.host, u"db.example.com"_s);
        QCOMPARE(uri->text(), QString());
        form.findChild<QPushButton *>(u"submit"_s)->click();
        QCOMPARE(submitted.size(), 1);

        QTest::keyClicks(uri, u"postgresql://u:a/b@db.example.com/x"_s);
        QTest::keyClick(uri, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QVERIFY2(form.findChild<ErrorNotice *>()->text().contains(u"@ as %40, / as %2F"_s),
            qPrintable(form.findChild<ErrorNotice *>()->text()));
        QCOMPARE(uri->text(), u"postgresql://u:a/b@db.example.com/x"_s); // what was typed stays
        QCOMPARE(form.entry().profile.database, u"x"_s);
    }

    void aSecondPasteIsAnotherConnection()
    {
        ConnectionForm form;
        paste(form, u"postgresql://u:p@one.example.com/db?pgbouncer=true&channel_binding=require"_s);
        QCOMPARE(form.entry().profile.name, u"one.example.com"_s);
        QCOMPARE(form.entry().profile.further, (QMap<QString, QString>{{u"channel_binding"_s, u"require"_s}}));
        QVERIFY(words(form, u"What was pasted"_s).contains(u"pgbouncer"_s));
        paste(form, u"postgresql://u@two.example.com:1,three.example.com:2/db?options=-c%20a%3D'b'"_s);
        QCOMPARE(form.entry().profile.name, u"two.example.com,three.example.com"_s);
        QCOMPARE(form.entry().password, u"p"_s); // the new one has none
        QCOMPARE(form.entry().profile.port, 0);
        QCOMPARE(form.entry().profile.further,
            (QMap<QString, QString>{{u"options"_s, u"-c a='b'"_s}, {u"port"_s, u"1,2"_s}}));
        QCOMPARE(words(form, u"What was pasted"_s), QString());
        QTest::keyClicks(form.findChild<QLineEdit *>(u"name"_s), u"x"_s);
        const QString typed = form.entry().profile.name;
        paste(form, u"postgresql://u@four.example.com/db"_s);
        QCOMPARE(form.entry().profile.name, typed);
    }

    void furtherParametersThatCannotBeReadAreNotDropped()
    {
        ConnectionForm form;
        QSignalSpy submitted(&form, &ConnectionForm::submitted);
        paste(form, u"postgresql://u@localhost/db"_s);
        form.findChild<QLineEdit *>(u"further"_s)->setText(u"channel_binding require"_s);
        form.findChild<QPushButton *>(u"submit"_s)->click();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(form.findChild<ErrorNotice *>()->text().contains(u"further"_s));
        QVERIFY(form.findChild<QLineEdit *>(u"further"_s)->isVisibleTo(&form)); // on the page of its own
    }

    void aUriInTheHostsFieldIsUnderstood()
    {
        const QString uri = u"postgresql://u:secret@db.example.com:6543/x"_s;
        ConnectionForm pasted;
        edit(pasted, u"host"_s)->insert(uri);
        ConnectionForm typed;
        QTest::keyClicks(edit(typed, u"host"_s), uri);
        button(typed, u"next"_s)->click();
        for (const ConnectionForm *form : {&pasted, &typed}) {
            QCOMPARE(edit(*form, u"host"_s)->text(), u"db.example.com"_s);
            QCOMPARE(form->entry().profile.port, 6543);
            QCOMPARE(form->entry().password, u"secret"_s);
            QCOMPARE(edit(*form, u"uri"_s)->text(), QString());
        }
    }

    void stepsGoForthAndBackAndLoseNothing()
    {
        ConnectionForm form;
        form.show();
        QSignalSpy cancelled(&form, &ConnectionForm::cancelled);
        QVERIFY(edit(form, u"host"_s)->isVisible() && !edit(form, u"password"_s)->isVisible());
        QVERIFY(!button(form, u"submit"_s)->isVisible());
        QTest::keyClicks(edit(form, u"host"_s), u"db.example.com"_s);
        QTest::keyClick(edit(form, u"host"_s), Qt::Key_Return); // goes on
        QVERIFY(edit(form, u"password"_s)->isVisible() && !edit(form, u"host"_s)->isVisible());
        QVERIFY(button(form, u"submit"_s)->isVisible() && !button(form, u"next"_s)->isVisible());
        QTest::keyClicks(edit(form, u"password"_s), u"secret"_s);
        QTest::keyClicks(edit(form, u"name"_s), u"mine"_s);
        QTest::keyClick(edit(form, u"name"_s), Qt::Key_Escape);
        QVERIFY(edit(form, u"host"_s)->isVisible());
        QCOMPARE(cancelled.size(), 0);
        button(form, u"back"_s)->click();
        QCOMPARE(cancelled.size(), 1);
        const ConnectionEntry typed = form.entry();
        form.resumeNew(); // when one comes back
        QCOMPARE(form.entry(), typed);
        QCOMPARE(typed.profile.host, u"db.example.com"_s);
        QCOMPARE(typed.password, u"secret"_s);
        QVERIFY(button(form, u"startOver"_s)->isVisible());
        button(form, u"startOver"_s)->click();
        QCOMPARE(form.entry(), ConnectionEntry{});
        QVERIFY(!button(form, u"startOver"_s)->isVisible());
        form.resumeNew();
        QCOMPARE(form.entry(), ConnectionEntry{});
    }

    void whatNobodySaidIsSuggested()
    {
        ConnectionForm form;
        form.show();
        edit(form, u"host"_s)->setText(u"localhost"_s);
        button(form, u"next"_s)->click();
        QCOMPARE(form.entry().profile.name, u"localhost"_s);
        QCOMPARE(form.entry().profile.environment, Environment::Local);
        button(form, u"back"_s)->click();
        edit(form, u"host"_s)->setText(u"db.example.com"_s);
        button(form, u"next"_s)->click();
        QCOMPARE(form.entry().profile.name, u"db.example.com"_s);
        QCOMPARE(form.entry().profile.environment, Environment::Production);

        edit(form, u"name"_s)->clear();
        QTest::keyClicks(edit(form, u"name"_s), u"mine"_s);
        auto *environment = form.findChild<QComboBox *>(u"environment"_s);
        environment->setFocus();
        QTest::keyClick(environment, Qt::Key_Down); // chosen by hand
        QCOMPARE(form.entry().profile.environment, Environment::Staging);
        button(form, u"back"_s)->click();
        edit(form, u"host"_s)->setText(u"localhost"_s);
        button(form, u"next"_s)->click();
        QCOMPARE(form.entry().profile.name, u"mine"_s);
        QCOMPARE(form.entry().profile.environment, Environment::Staging);
    }

    void whatWasEditedOfASavedOneIsKept()
    {
        ConnectionForm form;
        const ConnectionProfile saved{.name = u"a"_s, .host = u"localhost"_s};
        form.edit(saved);
        QTest::keyClicks(edit(form, u"user"_s), u"x"_s);
        const ConnectionEntry typed = form.entry();
        form.edit(saved);
        QCOMPARE(form.entry(), typed);
        form.edit({.name = u"b"_s}); // another one
        QCOMPARE(form.entry().profile.user, QString());
        form.resumeNew();
        QCOMPARE(form.entry(), ConnectionEntry{});
    }

    void anErrorStandsAtItsField_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("password") << u"password authentication failed"_s << ErrorKind::Auth << u"password"_s;
        QTest::newRow("host") << u"could not translate host name"_s << ErrorKind::Unreachable << u"host"_s;
        QTest::newRow("database") << u"database \"x\" does not exist"_s << ErrorKind::MissingObject << u"database"_s;
        QTest::newRow("service") << u"definition of service \"x\" not found"_s << ErrorKind::Local << u"service"_s;
        QTest::newRow("certificate") << u"root certificate file \"x\" does not exist"_s << ErrorKind::Local
                                     << u"certificate"_s;
    }
    void anErrorStandsAtItsField()
    {
        QFETCH(QString, words);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, field);
        ConnectionForm form;
        form.resize(560, 600);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        paste(form, u"postgresql://u@localhost/db"_s);
        form.showError(form.entry().profile, {}, {.kind = kind, .what = u"Does not work"_s, .serverWords = words});
        QVERIFY(edit(form, field)->isVisible() && edit(form, field)->hasFocus());
        QCOMPARE(edit(form, field)->accessibleDescription(), u"Does not work"_s);
        const QRect place(edit(form, field)->mapTo(&form, QPoint()), edit(form, field)->size());
        const QPoint back = button(form, u"back"_s)->mapTo(&form, QPoint());
        QTest::keyClicks(edit(form, field), u"x"_s); // it is being mended
        QVERIFY(edit(form, field)->accessibleDescription() != u"Does not work"_s);
        QVERIFY(form.findChild<ErrorNotice *>()->isHidden());
        QTest::qWait(0);
        QCOMPARE(QRect(edit(form, field)->mapTo(&form, QPoint()), edit(form, field)->size()), place); // nothing jumped
        QCOMPARE(button(form, u"back"_s)->mapTo(&form, QPoint()), back);
    }

    void aPasswordIsShownOnlyWhileAsked()
    {
        ConnectionForm form;
        form.show();
        auto *show = form.findChild<QToolButton *>(u"showPassword"_s);
        const auto *password = edit(form, u"password"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        const QString offer = show->accessibleName();
        show->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        QVERIFY(show->accessibleName() != offer);
        show->click();
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        button(form, u"next"_s)->click();
        show->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        button(form, u"back"_s)->click(); // another page
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(!show->isChecked());
        show->click();
        form.hide();
        QCOMPARE(password->echoMode(), QLineEdit::Password);
    }

    void aTestTellsWhatItFound()
    {
        ConnectionForm form;
        QSignalSpy requested(&form, &ConnectionForm::testRequested);
        QSignalSpy cancelled(&form, &ConnectionForm::testCancelled);
        paste(form, u"postgresql://u:p@localhost/db"_s);
        QPushButton *test = button(form, u"testConnection"_s);
        test->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<ConnectionEntry>(), form.entry());
        const ConnectionEntry before = form.entry();
        ConnectionFinding finding;
        finding.capabilities = {.serverVersionText = u"16.4"_s, .database = u"db"_s, .user = u"u"_s};
        finding.situation.pooler = Pooler::Transaction;
        form.showTest(finding);
        const QString found = words(form, u"What the test found"_s);
        for (const QString &part : {u"PostgreSQL 16.4"_s, u"database db"_s, u"u is no superuser"_s, u"pg_cron"_s,
                 u"not installed"_s, remarksOn(finding.situation).first().words})
            QVERIFY2(found.contains(part), qPrintable(part + u" in "_s + found));
        QCOMPARE(form.entry(), before);

        test->click(); // again, and stopped
        test->click();
        QCOMPARE(requested.size(), 2);
        QCOMPARE(cancelled.size(), 1);
        test->click();
        QTest::keyClicks(edit(form, u"user"_s), u"x"_s); // it would tell about something else
        QCOMPARE(cancelled.size(), 2);
        test->click();
        form.showTest(tl::unexpected(Error{.kind = ErrorKind::Auth, .what = u"No."_s}));
        QVERIFY(form.findChild<ErrorNotice *>()->text().contains(u"No."_s));
        QVERIFY(words(form, u"What the test found"_s).isEmpty());
    }

    void connectsWithoutSavingAndWithoutAName()
    {
        ConnectionForm form;
        QSignalSpy unsaved(&form, &ConnectionForm::unsavedSubmitted);
        QSignalSpy submitted(&form, &ConnectionForm::submitted);
        QTest::keyClicks(edit(form, u"host"_s), u"localhost"_s);
        QVERIFY(!button(form, u"submit"_s)->isEnabled());
        button(form, u"connectUnsaved"_s)->click();
        QCOMPARE(unsaved.size(), 1);
        QCOMPARE(unsaved.first().first().value<ConnectionEntry>(), form.entry());
        QCOMPARE(submitted.size(), 0);
    }

    void aCertificateIsChosenFromItsFolder()
    {
        ConnectionForm form;
        form.show();
        edit(form, u"certificate"_s)->setText(u"/etc/hosts"_s);
        button(form, u"chooseCertificate"_s)->click();
        auto *dialog = form.findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        emit dialog->fileSelected(u"/etc/passwd"_s);
        QCOMPARE(form.entry().profile.sslRootCertificate, u"/etc/passwd"_s);
        dialog->close();
    }

    void withoutANameNothingIsSubmitted()
    {
        ConnectionForm form;
        QSignalSpy submitted(&form, &ConnectionForm::submitted);
        auto *button = form.findChild<QPushButton *>(u"submit"_s);
        QTest::keyClick(form.findChild<QLineEdit *>(u"user"_s), Qt::Key_Return);
        QVERIFY(!button->isEnabled());
        QCOMPARE(submitted.size(), 0);
        form.findChild<QLineEdit *>(u"name"_s)->setText(u"a"_s);
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(submitted.size(), 1);
    }
};

QTEST_MAIN(ConnectionFormTest)
#include "tst_connectionform.moc"
