#include "panels/cron/jobrunfilterrow.h"
#include "panels/filterrowstage.h"

#include <QClipboard>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

struct Stage : test::FilterRowStage<JobRunFilterRow> {
    Stage() { row->setVocabulary({u"cleanup"_s, u"mail & more"_s, u"17"_s}, {u"postgres"_s}, {u"app"_s}); }
    QString printed() const { return jobRunFilterText(row->filter(), QTimeZone("Europe/Berlin")); }
    bool isChecked(const QString &button, const QString &text)
    {
        emit menu(button)->aboutToShow();
        const QAction *entry = action(menu(button), text);
        return entry && entry->isChecked();
    }
};

} // namespace

class JobRunFilterRowTest : public QObject
{
    Q_OBJECT

private slots:
    void typingIsAppliedAfterAPauseAndReturnAtOnce()
    {
        Stage stage;
        stage.type(u"status:failed job:cleanup* rows:0"_s);
        QCOMPARE(stage.changes.size(), 0);
        QTRY_COMPARE(stage.changes.size(), 1);
        QCOMPARE(stage.printed(), u"status:failed job:cleanup* rows:0"_s);
        QCOMPARE(stage.changes.first().first().value<JobRunFilter>(), stage.row->filter());
        stage.type(u" timeout"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 2);
        QCOMPARE(stage.printed(), u"status:failed job:cleanup* rows:0 text:timeout"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 2); // it means the same
    }

    void aProblemIsToldAndKeepsTheLastGoodFilter()
    {
        Stage stage;
        stage.type(u"job:cleanup"_s);
        stage.key(Qt::Key_Return);
        const QPoint before = stage.below->pos();
        stage.type(u" status:faild"_s);
        QTRY_VERIFY(stage.problem().contains(u"perhaps failed"_s));
        QCOMPARE(stage.changes.size(), 1);
        QCOMPARE(stage.printed(), u"job:cleanup"_s);
        QCOMPARE(stage.below->pos(), before);
        QCOMPARE(stage.field->text(), u"job:cleanup status:faild"_s); // nothing typed is thrown away
        QCOMPARE(stage.field->accessibleDescription(), stage.problem());
        QVERIFY(!stage.chips->chip(0)->content().wrong && stage.chips->chip(1)->content().wrong);
        stage.key(Qt::Key_Backspace);
        stage.type(u"ed"_s);
        stage.key(Qt::Key_Return);
        QVERIFY(stage.problem().isEmpty());
        QCOMPARE(stage.printed(), u"status:failed job:cleanup"_s);
    }

    void suggestionsByKeyboard()
    {
        Stage stage;
        stage.type(u"cle"_s);
        QVERIFY(stage.list().isVisible());
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"job:cleanup"_s);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.field->text(), u"job:cleanup"_s);
        stage.type(u" us"_s);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.field->text(), u"job:cleanup user:"_s);
        QVERIFY(stage.list().isVisible()); // its values
        stage.key(Qt::Key_Down);
        QVERIFY(stage.field->accessibleDescription().contains(u"postgres"_s));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.field->text(), u"job:cleanup user:postgres"_s);
        QCOMPARE(stage.changes.size(), 0); // that Return chose; the next one applies
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.changes.size(), 1);
    }

    void escapeClosesSuggestionsOnly()
    {
        Stage stage;
        stage.type(u"st"_s);
        QVERIFY(stage.list().isVisible());
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.list().isVisible());
        QCOMPARE(stage.field->text(), u"st"_s);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.printed(), u"text:st"_s);
    }

    void theVocabularyMayChange()
    {
        Stage stage;
        stage.row->setVocabulary({u"new"_s}, {}, {u"other"_s});
        stage.type(u"db:"_s);
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"other"_s);
        emit stage.menu(u"Job"_s)->aboutToShow();
        QVERIFY(Stage::action(stage.menu(u"Job"_s), u"new"_s));
        QVERIFY(!Stage::action(stage.menu(u"Job"_s), u"cleanup"_s));
    }

    void chipsAreTakenAwayByKey()
    {
        Stage stage;
        stage.row->setText(u"status:failed -job:cleanup* rows:0 oops:1"_s);
        QCOMPARE(stage.chips->count(), 4);
        QCOMPARE(stage.chips->chip(1)->accessibleName(), u"Condition: Job not cleanup*"_s);
        QCOMPARE(stage.chips->chip(3)->content(), (Chip::Content{u"Unknown"_s, u"oops:1"_s, true}));
        QVERIFY(stage.row->filter().isEmpty());
        stage.chips->chip(3)->setFocus();
        QTest::keyClick(stage.chips->chip(3), Qt::Key_Delete);
        QCOMPARE(stage.printed(), u"status:failed -job:cleanup* rows:0"_s);
        QTest::keyClick(stage.chips->chip(1), Qt::Key_Backspace);
        QCOMPARE(stage.field->text(), u"status:failed rows:0"_s);
        QTest::keyClick(stage.chips->chip(1), Qt::Key_Return);
        QVERIFY(stage.field->hasFocus());
        QCOMPARE(stage.field->selectedText(), u"rows:0"_s);
    }

    void menusForThoseWhoDoNotType()
    {
        Stage stage;
        stage.row->setText(u"timeout"_s);
        QVERIFY(stage.isChecked(u"Status"_s, u"Any status"_s));
        QVERIFY(stage.choose(u"Status"_s, u"failed"_s));
        QVERIFY(stage.choose(u"Status"_s, u"unknown"_s));
        QCOMPARE(stage.field->text(), u"timeout status:failed,unknown"_s);
        QVERIFY(stage.isChecked(u"Status"_s, u"failed"_s) && !stage.isChecked(u"Status"_s, u"running"_s));
        QVERIFY(!stage.isChecked(u"Status"_s, u"Any status"_s));
        QVERIFY(stage.choose(u"Status"_s, u"failed"_s));
        QVERIFY(stage.choose(u"Job"_s, u"mail && more"_s));
        QVERIFY(stage.choose(u"Job"_s, u"17"_s));
        QCOMPARE(stage.field->text(), u"timeout status:unknown job:\"mail & more\",17"_s);
        QVERIFY(stage.isChecked(u"Time"_s, u"Any time"_s));
        QVERIFY(stage.choose(u"Time"_s, u"Last 7 days"_s));
        QVERIFY(stage.isChecked(u"Time"_s, u"Last 7 days"_s) && !stage.isChecked(u"Time"_s, u"Last 24 hours"_s));
        stage.type(u" until:1h"_s);
        QVERIFY(!stage.isChecked(u"Time"_s, u"Last 7 days"_s)); // what waits to be applied counts
        QVERIFY(stage.choose(u"Time"_s, u"Any time"_s));
        QVERIFY(stage.choose(u"Status"_s, u"Any status"_s));
        QCOMPARE(stage.field->text(), u"timeout job:\"mail & more\",17"_s);
    }

    void menusHaveAnEnd_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::addColumn<QString>("more");
        QTest::newRow("all fit") << 40 << QString();
        QTest::newRow("one too many") << 41 << u"1 more: type job:"_s;
    }
    void menusHaveAnEnd()
    {
        QFETCH(int, jobs);
        QFETCH(QString, more);
        Stage stage;
        QStringList names;
        for (int i = 0; i < jobs; ++i)
            names.append(u"job%1"_s.arg(i, 3, 10, QChar(u'0')));
        stage.row->setVocabulary(names, {}, {});
        QMenu *menu = stage.menu(u"Job"_s);
        emit menu->aboutToShow();
        QVERIFY(Stage::action(menu, u"job039"_s));
        QVERIFY(!Stage::action(menu, u"job040"_s));
        const QAction *last = menu->actions().last();
        QCOMPARE(last->isEnabled() ? QString() : last->text(), more);
    }

    void filtersSetByOthersArePrinted()
    {
        Stage stage;
        JobRunFilter filter;
        filter.wanted.jobs = {u"cleanup"_s};
        filter.durationMs = {5001, {}};
        stage.row->setFilter(filter);
        QCOMPARE(stage.row->text(), u"job:cleanup duration:>5s"_s);
        QCOMPARE(stage.changes.size(), 1);
        stage.row->setFilter(filter);
        QCOMPARE(stage.changes.size(), 1);
        stage.row->addTimeRange(
            *Instant::fromPostgres("2025-06-11 00:40:00+00"), *Instant::fromPostgres("2025-06-11 00:45:00+00"));
        QCOMPARE(stage.row->text(), u"job:cleanup duration:>5s since:2025-06-11T02:40 until:2025-06-11T02:45"_s);
        stage.row->setTimeZone(QTimeZone::utc());
        QCOMPARE(stage.row->filter().since->at, Instant::fromPostgres("2025-06-11 02:40:00+00"));
        QVERIFY(stage.row->clear());
        QVERIFY(!stage.row->clear());
        QVERIFY(stage.row->filter().isEmpty());
    }

    void linksAndViews()
    {
        Stage stage;
        stage.type(u"status:failed since:02:40"_s);
        QVERIFY(stage.choose(u"Views"_s, u"Save this filter\u2026"_s));
        QVERIFY(stage.answer(u"Night"_s));
        QCOMPARE(stage.saved, (QList<SavedFilter>{{u"Night"_s, u"status:failed since:02:40"_s}}));
        stage.row->copyLink(); // of what waits to be applied, too
        QCOMPARE(QGuiApplication::clipboard()->text(),
            u"signalbox:cron?filter=since:2025-06-11T02:40%2B02:00%20status:failed"_s);
        const JobRunFilter before = stage.row->filter();
        stage.row->clear();
        stage.field->paste();
        QTRY_COMPARE(stage.row->filter(), before);
        stage.row->clear();
        QVERIFY(stage.choose(u"Views"_s, u"Night"_s));
        QCOMPARE(stage.row->filter(), before);
    }

    void hostileTextStaysText()
    {
        Stage stage;
        const QString evil = u"<b>\u202E"_s;
        stage.row->setVocabulary({evil}, {evil}, {evil});
        stage.type(u"job:<"_s);
        QCOMPARE(stage.list().topLevelItem(0)->text(0), u"<b>\\u202e"_s);
        emit stage.menu(u"Job"_s)->aboutToShow();
        QVERIFY(Stage::action(stage.menu(u"Job"_s), u"<b>\\u202e"_s));
        stage.row->setText(u"status:"_s + evil);
        QVERIFY(!stage.problem().isEmpty() && !stage.problem().contains(QChar(u'\u202E')));
        stage.window.grab();
    }
};

QTEST_MAIN(JobRunFilterRowTest)
#include "tst_jobrunfilterrow.moc"
