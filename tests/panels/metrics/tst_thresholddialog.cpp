#include "domain/metrics/thresholdsource.h"
#include "local/actionlog.h"
#include "panels/metrics/thresholds/thresholddialog.h"
#include "support/manualclock.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const MetricKey usedShare{u"connections"_s, u"used_share"_s, {}};
const MetricKey databaseSize{u"database"_s, u"size"_s, {}};
const Quantity share{.kind = Quantity::Kind::Ratio};
const Quantity sizes{.kind = Quantity::Kind::Bytes};

class FakeThresholds final : public ThresholdSource
{
public:
    Async<QList<MetricThreshold>> thresholds() override
    {
        return lookUpError ? readyError<QList<MetricThreshold>>(*lookUpError)
                           : readyResult<QList<MetricThreshold>>(kept);
    }
    Async<void> setThreshold(const MetricThreshold &threshold) override
    {
        ++writes;
        return carriedOut([&] { kept = {threshold}; });
    }
    Async<void> clearThreshold(const MetricKey &) override
    {
        ++writes;
        return carriedOut([&] { kept.clear(); });
    }

    QList<MetricThreshold> kept;
    int writes = 0;
    std::optional<Error> writeError;
    bool isDoneDespiteError = false; // the answer got lost
    std::optional<Error> lookUpError;

private:
    template <typename Function>
    Async<void> carriedOut(Function write)
    {
        if (!writeError || isDoneDespiteError)
            write();
        return writeError ? readyError<void>(*writeError) : readyResult<void>({});
    }
};

struct ThresholdStage {
    std::shared_ptr<FakeThresholds> source = std::make_shared<FakeThresholds>();
    PanelContext context;
    PendingAnswers pending;
    QPointer<ThresholdDialog> dialog;
    std::unique_ptr<QSignalSpy> changed;

    explicit ThresholdStage(Environment environment = Environment::Local)
    {
        context.clock = std::make_shared<ManualClock>(Instant{1'795'350'360'000'000});
        context.profile = {.name = u"shop"_s, .environment = environment};
        context.sources.add<ThresholdSource>(source);
    }
    ~ThresholdStage() { delete dialog.data(); }
    Q_DISABLE_COPY_MOVE(ThresholdStage)

    void open(const MetricKey &key, const Quantity &quantity, MetricThreshold inForce, std::optional<double> newest)
    {
        inForce.key = key;
        dialog = new ThresholdDialog(context, pending, key, quantity, inForce, newest);
        changed = std::make_unique<QSignalSpy>(dialog, &ThresholdDialog::changed);
        dialog->open();
    }
    /// As the program has it for connections/used_share.
    void openDefault(double newest)
    {
        open(usedShare, share, {.warn = 0.75, .critical = 0.9, .isDefault = true}, newest);
    }

    template <typename W>
    W *shown(const QString &words) const
    {
        for (W *widget : dialog->findChildren<W *>()) {
            if (widget->isVisible() && (widget->accessibleName() == words || textOf(*widget).startsWith(words)))
                return widget;
        }
        return nullptr;
    }
    void choose(const QString &radio) const
    {
        QTest::mouseClick(shown<QRadioButton>(radio), Qt::LeftButton, {}, {8, 8});
    }
    void write(const QString &field, const QString &text) const
    {
        auto *edit = shown<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    QString said(const QString &about) const
    {
        for (const auto *notice : dialog->findChildren<StateNotice *>()) {
            if (notice->about() == about && notice->isVisible())
                return notice->findChild<PlainLabel *>()->plainText();
        }
        return {};
    }
    QString judgement() const { return said(u"How the newest value is judged"_s); }
    QString outcome() const { return said(u"Outcome"_s); }
    QPushButton *save() const { return shown<QPushButton>(u"Save"_s); }
    void press(const QString &button) const { QTest::mouseClick(shown<QPushButton>(button), Qt::LeftButton); }

private:
    static QString textOf(const QAbstractButton &button) { return button.text(); }
    static QString textOf(const QWidget &) { return u"\n"_s; }
};

const Error lostAnswer{.kind = ErrorKind::Lost, .what = u"The connection broke."_s};

} // namespace

/// How a line of numbers comes to be judged by other limits.
class ThresholdDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void theNewestValueIsJudgedWhileOneTypes()
    {
        ThresholdStage stage;
        stage.openDefault(0.8);
        QVERIFY(stage.shown<QRadioButton>(u"Use the default (warn at and above 75 %, critical at and above 90 %)"_s)
                    ->isChecked());
        QCOMPARE(stage.judgement(), u"The newest value, 80 %, would be worth a look."_s);
        stage.choose(u"Judge it by these limits"_s);
        stage.write(u"Warn limit"_s, u"81 %"_s);
        QCOMPARE(stage.judgement(), u"The newest value, 80 %, would be healthy."_s);
        stage.write(u"Warn limit"_s, u"0.7"_s);
        QCOMPARE(stage.judgement(), u"The newest value, 80 %, would be worth a look."_s);
        stage.write(u"Critical limit"_s, u"80%"_s); // the limit itself is reached
        QCOMPARE(stage.judgement(), u"The newest value, 80 %, would be critical."_s);
        stage.choose(u"Never judge it"_s);
        QCOMPARE(stage.judgement(), u"The newest value, 80 %, would not be judged."_s);
    }

    void lowValuesCanBeTheBadOnes()
    {
        ThresholdStage stage;
        stage.open(databaseSize, sizes, {.warn = 2048}, 1000);
        QCOMPARE(stage.judgement(), u"The newest value, 1,000 B, would be healthy."_s);
        QTest::mouseClick(stage.shown<QAbstractButton>(u"Low values are bad"_s), Qt::LeftButton);
        QCOMPARE(stage.judgement(), u"The newest value, 1,000 B, would be worth a look."_s);
    }

    void whatIsNotUnderstoodIsSaidAndStays()
    {
        ThresholdStage stage;
        stage.openDefault(0.8);
        stage.choose(u"Judge it by these limits"_s);
        stage.write(u"Warn limit"_s, u"lots"_s);
        QCOMPARE(stage.judgement(), u"Warn limit: \"lots\" is not understood. Write it like 90 %."_s);
        QVERIFY(!stage.save()->isEnabled());
        stage.choose(u"Never judge it"_s);
        stage.choose(u"Judge it by these limits"_s);
        QCOMPARE(stage.shown<QLineEdit>(u"Warn limit"_s)->text(), u"lots"_s);
        QTest::keyClick(stage.dialog, Qt::Key_Escape);
        QVERIFY(stage.dialog && stage.dialog->isVisible());
        QVERIFY2(stage.outcome().startsWith(u"What you chose is not written yet"_s), qPrintable(stage.outcome()));
        QTest::keyClick(stage.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog);
        QCOMPARE(stage.source->writes, 0);
    }

    void limitsThatDoNotFitAreRefused()
    {
        ThresholdStage stage;
        stage.openDefault(0.8);
        stage.choose(u"Judge it by these limits"_s);
        stage.write(u"Warn limit"_s, u"90 %"_s);
        stage.write(u"Critical limit"_s, u"90 %"_s);
        QVERIFY(stage.save()->isEnabled());
        stage.write(u"Critical limit"_s, u"89 %"_s);
        QVERIFY(!stage.save()->isEnabled());
        stage.write(u"Warn limit"_s, {});
        QVERIFY(stage.save()->isEnabled());
        stage.write(u"Critical limit"_s, {});
        QVERIFY(!stage.save()->isEnabled());
        QCOMPARE(stage.judgement(), u"Write a limit, or two."_s);
    }

    void limitsAreShownAsTheyCanBeReadAgain()
    {
        ThresholdStage stage;
        stage.open(databaseSize, sizes, {.warn = 1536, .critical = 1'234'567'891}, {});
        QCOMPARE(stage.shown<QLineEdit>(u"Warn limit"_s)->text(), u"1.5 KiB"_s);
        QCOMPARE(stage.shown<QLineEdit>(u"Critical limit"_s)->text(), u"1,234,567,891 B"_s);
        QVERIFY(!stage.save()->isEnabled()); // nothing has changed
    }

    void ownLimitsAreWritten()
    {
        ThresholdStage stage;
        stage.open(databaseSize, sizes, {}, 1000);
        stage.choose(u"Judge it by these limits"_s);
        stage.write(u"Warn limit"_s, u"1.5 GiB"_s);
        stage.write(u"Critical limit"_s, u"2 GiB"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_COMPARE(stage.changed->size(), 1);
        QCOMPARE(stage.source->kept,
            (QList<MetricThreshold>{
                {.key = databaseSize, .warn = 1.5 * 1024 * 1024 * 1024, .critical = 2.0 * 1024 * 1024 * 1024}}));
        QTRY_VERIFY(!stage.dialog);
    }

    void theDefaultComesBack()
    {
        ThresholdStage stage;
        stage.source->kept = {{.key = usedShare, .warn = 0.5}};
        stage.open(usedShare, share, {.warn = 0.5}, 0.6);
        stage.choose(u"Use the default"_s);
        QCOMPARE(stage.judgement(), u"The newest value, 60 %, would be healthy."_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_COMPARE(stage.changed->size(), 1);
        QVERIFY(stage.source->kept.isEmpty());
    }

    void neverIsAThresholdWithoutLimits()
    {
        ThresholdStage stage;
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_COMPARE(stage.source->kept, (QList<MetricThreshold>{{.key = usedShare}}));
    }

    void productionAsksForItsName()
    {
        ThresholdStage stage(Environment::Production);
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QVERIFY(!stage.save()->isEnabled());
        QTest::keyClicks(stage.shown<QLineEdit>(u"Name of the profile"_s), u"shop"_s);
        QVERIFY(stage.save()->isEnabled());
        QTest::keyClick(stage.shown<QLineEdit>(u"Name of the profile"_s), Qt::Key_Return);
        QTRY_COMPARE(stage.source->writes, 1);
    }

    void aLostAnswerIsLookedUp_data()
    {
        QTest::addColumn<bool>("isDone");
        QTest::newRow("it was written") << true;
        QTest::newRow("it was not") << false;
    }
    void aLostAnswerIsLookedUp()
    {
        QFETCH(bool, isDone);
        const QTemporaryDir folder;
        ThresholdStage stage;
        stage.context.actionLog = std::make_shared<ActionLog>(folder.filePath(u"actions"_s));
        stage.source->writeError = lostAnswer;
        stage.source->isDoneDespiteError = isDone;
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        if (isDone)
            QTRY_COMPARE(stage.changed->size(), 1);
        else
            QTRY_VERIFY2(stage.outcome().contains(u"before it was written"_s), qPrintable(stage.outcome()));
        QCOMPARE(stage.source->writes, 1);
        const QByteArray looked = isDone ? "\"done\"" : "\"not done\"";
        const auto logged = [&folder] {
            QFile file(folder.filePath(u"actions"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_VERIFY2(logged().contains("metrics/threshold_set") && logged().contains(looked), logged().constData());
    }

    void whatCannotBeLookedUpIsCheckedLater()
    {
        ThresholdStage stage;
        stage.source->writeError = lostAnswer;
        stage.source->isDoneDespiteError = true;
        stage.source->lookUpError = lostAnswer;
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_VERIFY(stage.outcome().startsWith(u"No answer came"_s));
        stage.source->lookUpError.reset();
        stage.press(u"Check whether it was written"_s);
        QTRY_COMPARE(stage.changed->size(), 1);
        QCOMPARE(stage.source->writes, 1);
    }

    void withoutItsTableTheInstallationIsTheWay()
    {
        ThresholdStage stage;
        int installed = 0;
        stage.context.install = [&installed] { ++installed; };
        stage.source->writeError = Error{.kind = ErrorKind::MissingObject, .what = u"It is not there."_s};
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_VERIFY(stage.outcome().startsWith(u"This database has no table for thresholds."_s));
        QVERIFY(stage.shown<QRadioButton>(u"Never judge it"_s)->isChecked());
        stage.press(u"Install the automation..."_s);
        QCOMPARE(installed, 1);
    }

    void aRefusalIsToldInTheServersWords()
    {
        ThresholdStage stage;
        stage.source->writeError = Error{.kind = ErrorKind::Permission, .what = u"It may not be written."_s};
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QTest::mouseClick(stage.save(), Qt::LeftButton);
        QTRY_COMPARE(stage.outcome(), u"It may not be written."_s);
        QVERIFY(!stage.shown<QPushButton>(u"Install the automation..."_s));
        QVERIFY(stage.save()->isEnabled());
    }

    void nothingIsWrittenOnAStandby()
    {
        ThresholdStage stage;
        stage.context.capabilities = [] { return Capabilities{.standby = true}; };
        stage.openDefault(0.8);
        stage.choose(u"Never judge it"_s);
        QVERIFY(!stage.save()->isEnabled());
        QVERIFY(!stage.outcome().isEmpty());
    }

    void namesAreLookedAtAsPlainText()
    {
        ThresholdStage stage;
        stage.open({u"<b>x</b>"_s, u"two\nlines"_s, u"\u202emember"_s}, sizes, {}, {});
        const auto labels = stage.dialog->findChildren<PlainLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const PlainLabel *label) {
            return label->plainText().startsWith(u"<b>x</b> / two"_s) && !label->plainText().contains(u'\n')
                && !label->plainText().contains(QChar(0x202e));
        }));
    }
};

QTEST_MAIN(ThresholdDialogTest)
#include "tst_thresholddialog.moc"
