#include "panels/endpoints/endpointspanel.h"

#include "panels/panelstage.h"
#include "widgets/query/chip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;

namespace {

const Error lost{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};

} // namespace

/// Endpoints are edited, created, tested and deleted with clicks and keys, and no edit is ever lost.
class EndpointsPanelTest : public QObject
{
    Q_OBJECT

private:
    static EndpointsPanel *panel(const Stage &stage) { return qobject_cast<EndpointsPanel *>(stage.panel.get()); }
    static QLineEdit *url(const Stage &stage) { return stage.named<QLineEdit>(u"URL"_s); }
    static QString notice(const Stage &stage) { return stage.named<PlainLabel>(u"Notice"_s)->plainText(); }
    static QList<Chip *> chips(const Stage &stage)
    {
        QList<Chip *> shown;
        for (auto *one : stage.named<QWidget>(u"Events it gets"_s)->findChildren<Chip *>()) {
            if (one->isVisible())
                shown.append(one);
        }
        return shown;
    }
    static Chip *chip(const Stage &stage, int place) { return chips(stage).at(place); }
    static QStringList events(const Stage &stage)
    {
        QStringList texts;
        for (const Chip *one : chips(stage))
            texts.append(one->content().value);
        return texts;
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    /// Presses the verb of the review that is open.
    static bool confirm(const Stage &stage)
    {
        QDialog *dialog = stage.dialog();
        auto *go = dialog ? dialog->findChild<QAbstractButton *>(u"go"_s) : nullptr;
        if (!go || !go->isEnabled())
            return false;
        QTest::mouseClick(go, Qt::LeftButton);
        return QTest::qWaitFor([&] { return !stage.dialog(); }) && stage.settle();
    }
    static bool openBooking(Stage &stage)
    {
        if (!stage.open(u"endpoints"_s))
            return false;
        stage.panel->openLink(u"endpoint/booking_events"_s);
        return stage.settle() && panel(stage)->selectedEndpoint() == 2;
    }

private slots:
    void theFormerUrlIsPutBack()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        const QString today = url(stage)->text();
        QVERIFY(today != "https://old.example.com/hook"_L1);
        QVERIFY(stage.click(u"Changes"_s));
        QVERIFY(stage.click(u"Put the former URL back\u2026"_s));
        QCOMPARE(url(stage)->text(), u"https://old.example.com/hook"_s); // an edit, to be saved
        QVERIFY(stage.button(u"Save the changes"_s)->isEnabled());
        type(url(stage), today);
        stage.panel->openLink(u"former-url/booking_events"_s);
        QTRY_COMPARE(url(stage)->text(), u"https://old.example.com/hook"_s);
    }

    void aLogThatLeftACredentialOutPutsNothingBack_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("old");
        QTest::addColumn<bool>("offered");
        QTest::newRow("a URL") << u"url"_s << u"https://h.example.com/"_s << true;
        QTest::newRow("with a credential") << u"url"_s << u"https://h.example.com/?key=[redacted]"_s << false;
        QTest::newRow("almost too long") << u"url"_s << QString(999, u'x') << true;
        QTest::newRow("cut") << u"url"_s << QString(1000, u'x') << false;
        QTest::newRow("another column") << u"name"_s << u"old"_s << false;
    }
    void aLogThatLeftACredentialOutPutsNothingBack()
    {
        QFETCH(QString, column);
        QFETCH(QString, old);
        const EndpointChange change{.column = column, .oldValue = old};
        QTEST(formerUrl(change).has_value(), "offered");
    }

    void selectsWhatFailsAndFollowsLinks()
    {
        Stage stage;
        QVERIFY(stage.open(u"endpoints"_s));
        QCOMPARE(*panel(stage)->selectedEndpoint(), 2);
        QVERIFY(stage.header()->sentence().contains(u"booking_events"_s));
        stage.panel->openLink(u"endpoint/trip_events"_s);
        QVERIFY(stage.settle());
        QCOMPARE(*panel(stage)->selectedEndpoint(), 4);
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Deliveries"_s));
        for (QAction *action : qobject_cast<QPushButton *>(stage.button(u"More"_s))->menu()->actions()) {
            if (action->text() == u"Open on the test bench"_s)
                action->trigger();
        }
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0), (QVariantList{u"webhooks"_s, u"filter/endpoint:trip_events"_s}));
        QCOMPARE(links.at(1), (QVariantList{u"testbench"_s, u"endpoint/trip_events"_s}));
    }

    void savesAfterAReview()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        type(url(stage), u"https://new.example.com/"_s);
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(stage.dialog()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"https://new.example.com/"_s));
        QVERIFY(stage.samples.stored.log.isEmpty());
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.log, QStringList{u"update 2"_s});
        QCOMPARE(stage.samples.stored.find(2)->url, u"https://new.example.com/"_s);
        QVERIFY(!stage.button(u"Save the changes"_s));
        QVERIFY(notice(stage).contains(u"Saved"_s));
    }

    void productionWantsTheNameTyped()
    {
        Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Deactivate"_s));
        auto *go = stage.dialog()->findChild<QAbstractButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(u"profileName"_s), u"tripsage-prod"_s);
        QVERIFY(go->isEnabled());
        QVERIFY(confirm(stage));
        QVERIFY(!stage.samples.stored.find(2)->active);
    }

    void aProblemStandsBesideItsFieldAndBlocks()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        type(url(stage), u"nowhere"_s);
        QVERIFY(!stage.button(u"Save the changes"_s)->isEnabled());
        QVERIFY(stage.named<PlainLabel>(u"Unsaved edits"_s)->plainText().contains(u"no address"_s));
        QVERIFY(stage.click(u"Revert"_s));
        QCOMPARE(url(stage)->text(), stage.samples.stored.find(2)->url);
    }

    void theOrderIsTypedCheckedAndSaved()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Order"_s));
        auto *path = stage.named<QLineEdit>(u"Order by"_s);
        auto *found = stage.named<PlainLabel>(u"What the path finds"_s);
        auto *words = stage.named<PlainLabel>(u"In which order it is sent"_s);
        QVERIFY(words->plainText().startsWith("In no order"_L1));
        QTest::keyClicks(path, u"trip_id"_s);
        QVERIFY(!stage.button(u"Save the changes"_s)->isEnabled());
        QVERIFY(stage.named<PlainLabel>(u"Unsaved edits"_s)->plainText().contains("begins with $"_L1));
        type(path, u"$.trip_id"_s);
        QVERIFY(stage.button(u"Save the changes"_s)->isEnabled());
        QTRY_COMPARE(found->plainText(), u"In its newest delivery the value is 1184."_s);
        QCOMPARE(stage.samples.stored.pathsChecked, QStringList{u"$.trip_id"_s}); // once the keys rest
        auto *onFailure = stage.named<QComboBox>(u"When one fails"_s);
        onFailure->setFocus();
        QTest::keyClick(onFailure, Qt::Key_Down);
        QVERIFY(words->plainText().contains("go on without it"_L1));
        QVERIFY(stage.click(u"Save the changes"_s));
        const QString lines = stage.dialog()->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(lines.contains(u"order_by: nothing \u2192 $.trip_id"_s)
                && lines.contains(u"on_failure: block \u2192 skip"_s),
            qPrintable(lines));
        QVERIFY(confirm(stage));
        const DeliveryOrder wanted{u"$.trip_id"_s, DeliveryOrder::OnFailure::Skip};
        QCOMPARE(stage.samples.stored.find(2)->order, wanted);

        for (QAction *action : stage.panel->findChildren<QAction *>())
            if (action->text() == u"Duplicate"_s)
                action->trigger();
        QVERIFY(stage.settle());
        QCOMPARE(*panel(stage)->selectedEndpoint(), 0);
        QCOMPARE(path->text(), u"$.trip_id"_s);
        stage.panel->openLink(u"endpoint/chat_events"_s);
        QVERIFY(stage.settle());
        QVERIFY(path->text().isEmpty() && found->plainText().isEmpty());
    }

    void whatTheDatabaseRefusesAsAPathBlocks()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Order"_s));
        auto *path = stage.named<QLineEdit>(u"Order by"_s);
        QTest::keyClicks(path, u"$.a!"_s);
        QTRY_VERIFY(!stage.button(u"Save the changes"_s)->isEnabled());
        const QString said = stage.named<PlainLabel>(u"Unsaved edits"_s)->plainText();
        QVERIFY2(said.contains("no JSON path"_L1) && said.contains("syntax error"_L1), qPrintable(said));
        QTest::keyClick(path, Qt::Key_Backspace);
        QTRY_VERIFY(stage.button(u"Save the changes"_s)->isEnabled());
        QTRY_VERIFY(!stage.named<PlainLabel>(u"What the path finds"_s)->plainText().isEmpty());
        stage.samples.error = lost; // whoever cannot ask may save: the database looks again
        QTest::keyClicks(path, u"b"_s);
        QTRY_VERIFY(stage.named<PlainLabel>(u"What the path finds"_s)->plainText().contains("not be checked"_L1));
        QVERIFY(stage.button(u"Save the changes"_s)->isEnabled());
    }

    void anOlderDatabaseKeepsNoOrder()
    {
        Stage stage;
        const auto known = stage.context.capabilities;
        stage.context.capabilities = [known] {
            Capabilities all = known();
            all.columns.clear();
            return all;
        };
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Order"_s));
        QVERIFY(stage.named<QLineEdit>(u"Order by"_s)->isReadOnly());
        QVERIFY(!stage.named<QComboBox>(u"When one fails"_s)->isEnabled());
        QVERIFY(stage.named<QLineEdit>(u"Order by"_s)->toolTip().contains("keeps no order"_L1));
        QVERIFY(!url(stage)->isReadOnly());
    }

    void theRateIsAFieldWithItsBounds()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Retries"_s));
        auto *rate = stage.named<QLineEdit>(u"A second, at most"_s);
        QVERIFY(rate->toolTip().contains("Fractions"_L1));
        QVERIFY(stage.named<QLineEdit>(u"Under way, at most"_s)->toolTip().contains("upper limit"_L1));
        QTest::keyClicks(rate, u"1001"_s);
        QVERIFY(!stage.button(u"Save the changes"_s)->isEnabled());
        type(rate, u"0.5"_s);
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(confirm(stage));
        QVERIFY(stage.samples.stored.find(2)->retryConfig.contains("\"max_per_second\":0.5"_L1));
    }

    void saysHowManyMayBeUnderWayAndWhy()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        auto *limit = stage.named<PlainLabel>(u"Requests that may be under way"_s);
        QVERIFY(!limit->isVisible()); // nothing tells
        stage.samples.stored.inFlightLimit = 2;
        QVERIFY(stage.refresh());
        QVERIFY(limit->isVisible());
        QCOMPARE(limit->plainText(),
            u"Requests: at most 2 request(s) may be under way now: its last answers were timeouts."_s);
        auto *table = stage.named<TableView>(u"Endpoints"_s);
        const QString tip = table->model()->index(1, 4).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains("at most 2"_L1), qPrintable(tip));
    }

    void eventsAreAddedAndRemovedByKeys()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        auto *typed = stage.named<QComboBox>(u"Event type to add"_s)->lineEdit();
        QTest::keyClicks(typed, u"booking.x y"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(events(stage).size(), 3);
        type(typed, u"chat.**"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(events(stage).last(), u"chat.**"_s);
        QCOMPARE(events(stage).size(), 4);
        QTest::keyClick(chip(stage, 0), Qt::Key_Delete);
        QCOMPARE(events(stage).size(), 3);
        QVERIFY(stage.button(u"Save the changes"_s)->isEnabled());

        // One is changed where the others are added, and stays in its place.
        const QString second = events(stage).at(1);
        QTest::keyClick(chip(stage, 1), Qt::Key_Return);
        QCOMPARE(typed->text(), second);
        type(typed, u"chat.message.*"_s);
        QVERIFY(stage.click(u"Change event"_s));
        QCOMPARE(events(stage).at(1), u"chat.message.*"_s);
        QVERIFY(!events(stage).contains(second));
        QCOMPARE(events(stage).size(), 3);
    }

    void headersAreReadWhenEditedAndCredentialsHidden()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Headers"_s));
        QCOMPARE(stage.samples.stored.headersRead, 0);
        QVERIFY(stage.click(u"Edit headers"_s));
        QCOMPARE(stage.samples.stored.headersRead, 1);
        auto *value = stage.named<QLineEdit>(u"Value of the header"_s);
        QCOMPARE(value->text(), u"Bearer hunter2"_s);
        QCOMPARE(value->echoMode(), QLineEdit::Password);
        QVERIFY(stage.click(u"Show"_s));
        QCOMPARE(value->echoMode(), QLineEdit::Normal);
        type(value, u"Bearer hunter3"_s);
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(!stage.dialog()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"hunter"_s));
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.headers.value(2).first().value, u"Bearer hunter3"_s);
    }

    void twoWindowsKeepEachOthersEdits()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        Stage one;
        Stage other;
        for (Stage *stage : {&one, &other}) {
            stage->context.settings = std::make_shared<QSettings>(file, QSettings::IniFormat);
            QVERIFY(openBooking(*stage));
        }
        type(url(one), u"https://one.example.com/"_s);
        other.panel->openLink(u"endpoint/chat_events"_s);
        QVERIFY(other.settle());
        type(url(other), u"https://other.example.com/"_s);
        one.panel.reset();
        other.panel.reset(); // closes last, and knows nothing of the first one's edit
        Stage next;
        next.context.settings = std::make_shared<QSettings>(file, QSettings::IniFormat);
        QVERIFY(openBooking(next));
        QCOMPARE(url(next)->text(), u"https://one.example.com/"_s);
        next.panel->openLink(u"endpoint/chat_events"_s);
        QVERIFY(next.settle());
        QCOMPARE(url(next)->text(), u"https://other.example.com/"_s);
    }

    void editsSurviveEverything()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        Stage stage;
        stage.context.settings = std::make_shared<QSettings>(file, QSettings::IniFormat);
        QVERIFY(openBooking(stage));
        type(url(stage), u"https://mine.example.com/"_s);
        QVERIFY(stage.click(u"Headers"_s));
        QVERIFY(stage.click(u"Edit headers"_s));
        type(stage.named<QLineEdit>(u"Value of the header"_s), u"Bearer hunter3"_s);
        auto *table = stage.named<TableView>(u"Endpoints"_s);
        QVERIFY(table->model()->index(1, 0).data().toString().contains(u"unsaved"_s));
        stage.panel->openLink(u"endpoint/chat_events"_s);
        QVERIFY(stage.settle() && stage.refresh());
        stage.samples.error = lost;
        QVERIFY(stage.refresh());
        stage.samples.error.reset();
        stage.panel->openLink(u"endpoint/booking_events"_s);
        QVERIFY(stage.settle());
        QCOMPARE(url(stage)->text(), u"https://mine.example.com/"_s);
        QCOMPARE(stage.named<QLineEdit>(u"Value of the header"_s)->text(), u"Bearer hunter3"_s);

        stage.panel.reset(); // the window closes
        stage.context.settings->sync();
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("hunter"));
        QVERIFY(openBooking(stage));
        QCOMPARE(url(stage)->text(), u"https://mine.example.com/"_s);
        QVERIFY(stage.click(u"Revert"_s));
        stage.panel.reset();
        QVERIFY(openBooking(stage));
        QCOMPARE(url(stage)->text(), stage.samples.stored.find(2)->url);
    }

    void somebodyElsesChangeIsToldAndEditsAreKept()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        type(url(stage), u"https://mine.example.com/"_s);
        stage.samples.stored.find(2)->url = u"https://theirs.example.com/"_s;
        stage.samples.stored.find(2)->events.append(u"chat.*"_s);
        stage.samples.stored.touch(2);
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.find(2)->url, u"https://theirs.example.com/"_s);
        QVERIFY2(notice(stage).contains(u"https://theirs.example.com/"_s), qPrintable(notice(stage)));
        QCOMPARE(url(stage)->text(), u"https://mine.example.com/"_s);
        QCOMPARE(events(stage).size(), 4);
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.find(2)->url, u"https://mine.example.com/"_s);
        QCOMPARE(stage.samples.stored.find(2)->events.size(), 4);
    }

    void aLostAnswerIsLookedUp_data()
    {
        QTest::addColumn<bool>("written");
        QTest::newRow("it was saved") << true;
        QTest::newRow("it was not saved") << false;
    }
    void aLostAnswerIsLookedUp()
    {
        QFETCH(bool, written);
        Stage stage;
        QVERIFY(openBooking(stage));
        type(url(stage), u"https://mine.example.com/"_s);
        stage.samples.stored.writeError = lost;
        stage.samples.stored.writesDespiteError = written;
        QVERIFY(stage.click(u"Save the changes"_s));
        QVERIFY(confirm(stage));
        stage.samples.stored.writeError.reset();
        QVERIFY(stage.refresh());
        QCOMPARE(stage.samples.stored.log.size(), 1); // never sent twice
        QVERIFY2(notice(stage).contains(written ? u"was saved"_s : u"was not saved"_s), qPrintable(notice(stage)));
        QCOMPARE(stage.button(u"Save the changes"_s) == nullptr, written);
        QCOMPARE(url(stage)->text(), u"https://mine.example.com/"_s);
    }

    void createsAndDeletes()
    {
        Stage stage;
        QVERIFY(stage.open(u"endpoints"_s));
        QVERIFY(stage.click(u"New endpoint"_s));
        QCOMPARE(*panel(stage)->selectedEndpoint(), 0);
        QVERIFY(!stage.button(u"Create the endpoint"_s)->isEnabled());
        type(stage.named<QLineEdit>(u"Name"_s), u"mine"_s);
        type(url(stage), u"https://mine.example.com/"_s);
        QTest::mouseClick(stage.panel->findChild<QCheckBox *>(), Qt::LeftButton, {}, {8, 8});
        QVERIFY(stage.click(u"Create the endpoint"_s));
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.endpoints.last().name, u"mine"_s);
        QCOMPARE(*panel(stage)->selectedEndpoint(), stage.samples.stored.endpoints.last().id);
        QVERIFY(!stage.samples.stored.endpoints.last().hasDeliveries);

        const auto actions = stage.panel->findChildren<QAction *>();
        const auto remove = std::find_if(
            actions.begin(), actions.end(), [](QAction *action) { return action->text() == u"Delete"_s; });
        QVERIFY(remove != actions.end());
        (*remove)->trigger();
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.endpoints.size(), 4);
        QVERIFY(stage.refresh());
        stage.panel->openLink(u"endpoint/booking_events"_s);
        QVERIFY(stage.settle());
        (*remove)->trigger();
        QVERIFY(!stage.dialog());
        QVERIFY(notice(stage).contains(u"Deactivate it instead"_s));
    }

    void aSecretIsWrittenAndForgotten()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Secret"_s));
        QVERIFY(stage.click(u"Generate"_s));
        auto *field = stage.named<QLineEdit>(u"New secret"_s);
        const QString secret = field->text();
        QVERIFY(secret.startsWith(u"whsec_"_s));
        QVERIFY(stage.click(u"Copy"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
        QVERIFY(stage.click(u"Replace the secret"_s));
        for (const PlainLabel *label : stage.dialog()->findChildren<PlainLabel *>())
            QVERIFY(!label->plainText().contains(secret));
        QVERIFY(confirm(stage));
        QCOMPARE(stage.samples.stored.log, QStringList{u"secret booking_events 24"_s});
        stage.panel->openLink(u"endpoint/chat_events"_s);
        QVERIFY(stage.settle());
        QVERIFY(field->text().isEmpty());
        stage.panel.reset();
        QVERIFY(QGuiApplication::clipboard()->text() != secret);
    }

    void aPastedSecretIsPutRightOrRefusedInWords()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Secret"_s));
        auto *field = stage.named<QLineEdit>(u"New secret"_s);
        const auto paste = [field](const QString &text) {
            QGuiApplication::clipboard()->setText(text);
            field->setFocus();
            field->selectAll();
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        };
        const auto says = [&stage](const QString &words) {
            const auto labels = stage.panel->findChildren<PlainLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                [&words](const PlainLabel *label) { return label->isVisible() && label->plainText().contains(words); });
        };
        paste(u"v1,whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n"_s);
        QVERIFY(says(u"\"v1,\" before it, blanks or line breaks and wrong padding"_s));
        QVERIFY(!says(u"AAECAwQF"_s));
        QVERIFY(stage.button(u"Replace the secret"_s)->isEnabled());
        for (const auto &[given, words] :
            {std::pair(u"whsec_..."_s, u"stands for a secret"_s), {u"whsec_not:base64"_s, u"not base64"_s},
                {u"0123456789abcde"_s, u"only 15 byte"_s}, {u"whsec_AAAA whsec_BBBB"_s, u"more than one"_s}}) {
            paste(given);
            QVERIFY2(says(words), qPrintable(given));
            QVERIFY(!stage.button(u"Replace the secret"_s)->isEnabled());
        }
        paste(u"0123456789abcdef"_s);
        QVERIFY(stage.button(u"Replace the secret"_s)->isEnabled());
    }

    void aTestIsFollowedUntilItIsSettled()
    {
        Stage stage;
        QVERIFY(openBooking(stage));
        QVERIFY(stage.click(u"Test connectivity"_s));
        QVERIFY(QTest::qWaitFor([&] {
            return stage.named<PlainLabel>(u"Outcome of the test"_s)->plainText().contains(u"answered with 200"_s);
        }));
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Show the delivery"_s));
        QCOMPARE(links.at(0).at(1).toString(), u"delivery/%1"_s.arg(stage.samples.deliveries.first().id));
    }

    void aTestAfterALostOneIsAskedAboutAgainOnProduction()
    {
        Stage stage;
        stage.context.profile.environment = Environment::Production;
        int sent = 0;
        stage.samples.stored.test = [&sent](const QString &) { return qint64(++sent); };
        stage.samples.stored.writeError = lost;
        QVERIFY(openBooking(stage));
        for (int asked = 1; asked <= 2; ++asked) {
            QVERIFY(stage.click(u"Test connectivity"_s));
            QVERIFY(stage.dialog());
            QCOMPARE(sent, asked - 1);
            QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(), stage.context.profile.name);
            QVERIFY(confirm(stage));
            QCOMPARE(sent, asked);
            const auto *outcome = stage.named<PlainLabel>(u"Outcome of the test"_s);
            QVERIFY(outcome->plainText().contains(u"not known whether the test was sent"_s));
        }
    }

    void whoMayOnlyReadIsToldWhy()
    {
        Stage stage;
        stage.samples.stored.rights = {};
        QVERIFY(openBooking(stage));
        QVERIFY(url(stage)->isReadOnly());
        QVERIFY(!stage.button(u"Deactivate"_s)->isEnabled());
        QVERIFY(stage.named<PlainLabel>(u"Unsaved edits"_s)->plainText().contains(u"grant update"_s));
    }
};

QTEST_MAIN(EndpointsPanelTest)
#include "tst_endpointspanel.moc"
