#include "app/connect/connectionform.h"
#include "app/connect/errornotice.h"
#include "core/error.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

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
        QVERIFY(form.findChild<StateNotice *>()->findChild<PlainLabel *>()->plainText().contains(u"pgbouncer"_s));
        paste(form, u"postgresql://u@two.example.com:1,three.example.com:2/db?options=-c%20a%3D'b'"_s);
        QCOMPARE(form.entry().profile.name, u"two.example.com,three.example.com"_s);
        QCOMPARE(form.entry().password, u"p"_s); // the new one has none
        QCOMPARE(form.entry().profile.port, 0);
        QCOMPARE(form.entry().profile.further,
            (QMap<QString, QString>{{u"options"_s, u"-c a='b'"_s}, {u"port"_s, u"1,2"_s}}));
        QVERIFY(form.findChild<StateNotice *>()->isHidden());
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
