#include "panels/deliveries/deliveryfilterrow.h"
#include "panels/filterrowstage.h"

#include <QClipboard>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Stage : test::FilterRowStage<DeliveryFilterRow> {
    Stage()
    {
        row->setKnown({u"booking.made"_s, u"booking.cancelled"_s}, {u"trip_events"_s, u"chat & more"_s}, {500, 503});
    }
    QString printed() const { return deliveryFilterText(row->filter(), QTimeZone("Europe/Berlin")); }
};

} // namespace

class DeliveryFilterRowTest : public QObject
{
    Q_OBJECT

private slots:
    void typingWaitsAndReturnDoesNot()
    {
        Stage stage;
        stage.type(u"state:failed"_s);
        QCOMPARE(stage.changes.size(), 0);
        QTRY_COMPARE(stage.changes.size(), 1);
        QCOMPARE(stage.printed(), u"state:failed"_s);
        stage.type(u" timeout"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 2);
        QCOMPARE(stage.printed(), u"state:failed body:timeout"_s);
        stage.key(Qt::Key_Return);
        stage.type(u"  "_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 2); // it means the same
    }

    void aProblemKeepsTheLastGoodFilter()
    {
        Stage stage;
        stage.row->setText(u"state:failed"_s);
        const QPoint before = stage.below->pos();
        stage.field->end(false);
        stage.type(u" status:"_s);
        QTRY_VERIFY(stage.problem().contains(u"status:5xx"_s));
        QCOMPARE(stage.changes.size(), 1);
        QCOMPARE(stage.printed(), u"state:failed"_s);
        QCOMPARE(stage.below->pos(), before);
        QCOMPARE(stage.field->text(), u"state:failed status:"_s);
        QCOMPARE(stage.chips->count(), 2);
        QVERIFY(!stage.chips->chip(0)->content().wrong && stage.chips->chip(1)->content().wrong);
        stage.key(Qt::Key_Escape); // closes the suggestions
        stage.type(u"5xx"_s);
        stage.key(Qt::Key_Return);
        QVERIFY(stage.problem().isEmpty());
        QCOMPARE(stage.printed(), u"state:failed status:5xx"_s);
        QCOMPARE(stage.below->pos(), before);
    }

    void suggestionsByKeyboard()
    {
        Stage stage;
        QVERIFY(!stage.list().isVisible());
        stage.type(u"st"_s);
        QVERIFY(stage.list().isVisible());
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"state:"_s);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.field->text(), u"state:"_s);
        QVERIFY(stage.list().isVisible()); // its values
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Up);
        QVERIFY(stage.field->accessibleDescription().contains(u"failed"_s));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.field->text(), u"state:failed"_s);
        QVERIFY(!stage.list().isVisible());
        QVERIFY(stage.field->hasFocus());
        QCOMPARE(stage.changes.size(), 0); // that Return chose; the next one applies
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 1);
    }

    void returnIsTheFieldsWhenNothingIsChosen()
    {
        Stage stage;
        stage.type(u"tri"_s);
        QVERIFY(stage.list().isVisible());
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"endpoint:trip_events"_s);
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.list().isVisible());
        QCOMPARE(stage.printed(), u"body:tri"_s);
    }

    void escapeAndDownOnSuggestions()
    {
        Stage stage;
        stage.key(Qt::Key_Down);
        QVERIFY(stage.list().isVisible());
        QCOMPARE(stage.list().topLevelItemCount(), int(deliveryFilterLanguage().keys().all().size()));
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.list().isVisible());
        QTest::keyClick(stage.field, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(stage.list().isVisible());
        QVERIFY(stage.field->text().isEmpty());
        stage.type(u"ev"_s);
        QVERIFY(stage.list().isVisible());
        stage.chips->setFocus();
        stage.window.setFocus();
        QVERIFY(!stage.list().isVisible());
    }

    void suggestionsByMouse()
    {
        Stage stage;
        stage.type(u"endpoint:chat"_s);
        QVERIFY(stage.list().isVisible());
        const QRect cell = stage.list().visualItemRect(stage.list().topLevelItem(0));
        QTest::mouseClick(stage.list().viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(stage.field->text(), u"endpoint:\"chat & more\""_s);
        QVERIFY(stage.field->hasFocus());
    }

    void tabLeavesWhenNothingIsSuggested()
    {
        Stage stage;
        stage.key(Qt::Key_Tab);
        QVERIFY(!stage.field->hasFocus());
    }

    void chipsAreRemovedByKeyAndClick()
    {
        Stage stage;
        stage.row->setText(u"state:failed  -event:chat.*   since:2h"_s);
        QCOMPARE(stage.chips->count(), 3);
        QCOMPARE(stage.chips->chip(1)->accessibleName(), u"Condition: Event not chat.*"_s);
        stage.chips->chip(1)->setFocus();
        QTest::keyClick(stage.chips->chip(1), Qt::Key_Delete);
        QCOMPARE(stage.field->text(), u"state:failed  since:2h"_s);
        QVERIFY(stage.chips->chip(1)->hasFocus());
        QTest::keyClick(stage.chips->chip(1), Qt::Key_Left);
        QVERIFY(stage.chips->chip(0)->hasFocus());
        Chip *first = stage.chips->chip(0);
        QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(first->width() - 12, first->height() / 2));
        QCOMPARE(stage.field->text(), u"since:2h"_s);
        QCOMPARE(stage.changes.size(), 3);
        QTest::keyClick(stage.chips->chip(0), Qt::Key_Backspace);
        QVERIFY(stage.row->filter().isEmpty());
        QVERIFY(stage.field->hasFocus());
    }

    void aClickOnAChipEditsIt()
    {
        Stage stage;
        stage.row->setText(u"state:failed since:2h"_s);
        QTest::mouseClick(stage.chips->chip(1), Qt::LeftButton, {}, QPoint(12, 8));
        QCOMPARE(stage.field->selectedText(), u"since:2h"_s);
        QCOMPARE(stage.changes.size(), 1);
    }

    void typedTextCanBeTakenBack()
    {
        Stage stage;
        stage.type(u"state:failed \"free words\""_s);
        stage.key(Qt::Key_Return);
        stage.row->setText(u"since:2h"_s);
        stage.field->undo();
        QCOMPARE(stage.field->text(), u"state:failed \"free words\""_s);
        QTRY_COMPARE(stage.printed(), u"state:failed body:\"free words\""_s);
    }

    void manyChipsStayOnOneLine()
    {
        Stage stage;
        stage.row->setText(u"word"_s);
        QTRY_VERIFY(stage.chips->isVisible()); // their line comes with the first one
        const int height = stage.row->sizeHint().height();
        QStringList words;
        for (int i = 0; i < 40; ++i)
            words.append(u"word%1"_s.arg(i));
        stage.row->setText(words.join(u' '));
        QCOMPARE(stage.chips->count(), 40);
        QCOMPARE(stage.row->sizeHint().height(), height);
        QVERIFY(stage.window.width() <= 844);
        QTRY_VERIFY(stage.chips->width() > 200);
        stage.chips->chip(39)->setFocus();
        const QPoint last = stage.chips->chip(39)->mapTo(stage.chips, QPoint(0, 0));
        QVERIFY(last.x() >= 0 && last.x() < stage.chips->width());
    }

    void quickMenus()
    {
        Stage stage;
        stage.row->setText(u"timeout"_s);
        QVERIFY(stage.choose(u"State"_s, u"failed"_s));
        QVERIFY(stage.choose(u"State"_s, u"pending"_s));
        QCOMPARE(stage.field->text(), u"timeout state:failed,pending"_s);
        QVERIFY(stage.choose(u"State"_s, u"failed"_s));
        QCOMPARE(stage.field->text(), u"timeout state:pending"_s);
        QVERIFY(stage.choose(u"State"_s, u"Any state"_s));
        QVERIFY(stage.choose(u"Endpoint"_s, u"chat && more"_s));
        QCOMPARE(stage.field->text(), u"timeout endpoint:\"chat & more\""_s);
        QVERIFY(stage.choose(u"Time"_s, u"Last hour"_s));
        QVERIFY(stage.choose(u"Time"_s, u"Last 7 days"_s));
        QCOMPARE(stage.field->text(), u"timeout endpoint:\"chat & more\" since:7d"_s);
        QVERIFY(stage.choose(u"Time"_s, u"Yesterday"_s));
        QCOMPARE(stage.field->text(), u"timeout endpoint:\"chat & more\" since:yesterday until:yesterday"_s);
        QVERIFY(stage.choose(u"Time"_s, u"Any time"_s));
        QCOMPARE(stage.field->text(), u"timeout endpoint:\"chat & more\""_s);
    }

    void aRangeOfTimeTakesThePlaceOfTheFormer()
    {
        Stage stage;
        stage.row->setText(u"since:2h timeout"_s);
        stage.row->addTimeRange(
            *Instant::fromPostgres("2025-06-11 00:40:00+00"), *Instant::fromPostgres("2025-06-11 00:45:00+00"));
        QCOMPARE(stage.field->text(), u"since:2025-06-11T02:40 until:2025-06-11T02:45 timeout"_s);
    }

    void linksAreCopiedAndPasted()
    {
        Stage stage;
        stage.row->setText(u"status:5xx since:02:40"_s);
        stage.row->copyLink();
        const QString link = QGuiApplication::clipboard()->text();
        QCOMPARE(link, stage.row->link());
        const DeliveryFilter before = stage.row->filter();
        stage.row->setText(u"something else"_s);
        QGuiApplication::clipboard()->setText(u" \n"_s + link + u" \n"_s);
        stage.field->end(false);
        stage.field->paste();
        QTRY_COMPARE(stage.row->filter(), before);
        QCOMPARE(stage.field->text(), u"since:2025-06-11T02:40+02:00 status:5xx"_s);
    }

    void viewsAreSavedChosenRenamedAndDeleted()
    {
        Stage stage;
        emit stage.menu(u"Views"_s)->aboutToShow();
        QVERIFY(!Stage::action(stage.menu(u"Views"_s), u"Save this filter\u2026"_s)->isEnabled());
        stage.type(u"state:failed since:today"_s);
        QVERIFY(stage.choose(u"Views"_s, u"Save this filter\u2026"_s));
        QVERIFY(stage.answer(u"  Night & day "_s));
        QCOMPARE(stage.saved, (QList<SavedFilter>{{u"Night & day"_s, u"state:failed since:today"_s}}));
        stage.row->clear();
        QVERIFY(stage.choose(u"Views"_s, u"Night && day"_s));
        QCOMPARE(stage.row->text(), u"state:failed since:today"_s);
        QVERIFY(stage.choose(u"Views"_s, u"Rename"_s, u"Night && day"_s));
        QVERIFY(stage.answer(u"Nightly"_s));
        QCOMPARE(stage.saved.size(), 1);
        QCOMPARE(stage.saved.first().name, u"Nightly"_s);
        QVERIFY(stage.choose(u"Views"_s, u"Delete"_s, u"Nightly"_s));
        QVERIFY(stage.saved.isEmpty());
        QVERIFY(stage.choose(u"Views"_s, u"Bring \"Nightly\" back"_s));
        QCOMPARE(stage.saved.first().text, u"state:failed since:today"_s);
    }

    void filtersSetByOthersArePrinted()
    {
        Stage stage;
        DeliveryFilter filter;
        filter.wanted.endpoints = {u"trip_events"_s};
        filter.wanted.failureKinds = {u"http_401"_s};
        stage.row->setFilter(filter);
        QCOMPARE(stage.row->text(), u"endpoint:trip_events kind:http_401"_s);
        QCOMPARE(stage.changes.size(), 1);
        stage.row->setFilter(filter);
        QCOMPARE(stage.changes.size(), 1);
        QVERIFY(stage.row->clear());
        QVERIFY(!stage.row->clear());
        QCOMPARE(stage.changes.size(), 2);
    }

    void anotherZoneMovesWhatIsWrittenWithoutOffset()
    {
        Stage stage;
        stage.row->setText(u"since:2025-06-11T02:40"_s);
        stage.row->setTimeZone(QTimeZone::utc());
        QCOMPARE(stage.row->filter().since->at, Instant::fromPostgres("2025-06-11 02:40:00+00"));
        QCOMPARE(stage.changes.size(), 2);
    }

    void hostileTextStaysText()
    {
        Stage stage;
        const QString evil = u"<img src='http://evil.example/x'>\u202E"_s;
        stage.row->setKnown({evil}, {evil}, {});
        stage.type(u"endpoint:<"_s);
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"<img src='http://evil.example/x'>\\u202e"_s);
        stage.row->setText(u"zz:"_s + evil);
        for (const QLabel *label : stage.row->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QChar(u'\u202E')));
        QVERIFY(!stage.chips->chip(0)->accessibleName().contains(QChar(u'\u202E')));
        stage.row->setText(QString(1'000'000, u'x'));
        QVERIFY(!stage.problem().isEmpty());
        stage.window.grab();
    }
};

QTEST_MAIN(DeliveryFilterRowTest)
#include "tst_deliveryfilterrow.moc"
