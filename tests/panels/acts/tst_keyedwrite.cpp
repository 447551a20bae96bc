#include "panels/acts/keyedwrite.h"
#include "support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const Error lost{ErrorKind::Lost, u"The connection broke"_s, {}, {}, {}, {}};
const Error refused{ErrorKind::Permission, u"No"_s, {}, {}, {}, {}};
const Error unreachable{ErrorKind::Unreachable, u"Nobody answers"_s, {}, {}, {}, {}};

using Write = KeyedWrite<qint64>;
using Outcome = WriteOutcome<qint64>;

/// A server whose answers the test decides on, and what was asked of it.
struct Stage {
    QTemporaryDir folder;
    PanelContext context;
    PendingAnswers pending;
    Result<qint64> answer = 7;
    Result<std::optional<qint64>> found = std::optional<qint64>(7);
    QList<QUuid> sent;
    QList<QUuid> lookedUp;
    QList<Outcome> outcomes;

    explicit Stage(Environment environment = Environment::Local)
    {
        context.clock = std::make_shared<ManualClock>(Instant{1'795'350'360'000'000});
        context.profile = {.name = u"tripsage"_s, .environment = environment};
        context.database = u"ines@db/postgres"_s;
        context.actionLog = std::make_shared<ActionLog>(folder.filePath(u"actions.jsonl"_s));
    }

    Write::Act act(bool canBeLookedUp = true)
    {
        Write::Act act{.subject = u"4711"_s,
            .name = u"replay/start"_s,
            .send =
                [this](const QUuid &key) {
                    sent.append(key);
                    return readyResult<qint64>(answer);
                },
            .lookUp = {}};
        if (canBeLookedUp)
            act.lookUp = [this](const QUuid &key) {
                lookedUp.append(key);
                return readyResult<std::optional<qint64>>(found);
            };
        return act;
    }
    bool run(Write &write, const Write::Act &what)
    {
        const qsizetype before = outcomes.size();
        write.start(what, [this](const Outcome &outcome) { outcomes.append(outcome); });
        return QTest::qWaitFor([&] { return outcomes.size() > before; });
    }
    Outcome::Kind last() const { return outcomes.last().kind; }
    /// What the log holds once its writer has come so far.
    QStringList logged()
    {
        context.actionLog.reset(); // waits for the lines that are still to be written
        QFile file(folder.filePath(u"actions.jsonl"_s));
        QStringList lines;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                lines.append(QJsonDocument::fromJson(file.readLine()).object().value(u"outcome"_s).toString());
        }
        return lines;
    }
};

} // namespace

class KeyedWriteTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAnsweredIsOver()
    {
        Stage stage;
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QCOMPARE(stage.outcomes.last().value, std::optional<qint64>(7));
        stage.answer = tl::unexpected(refused);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Refused);
        QCOMPARE(stage.outcomes.last().error, refused);
        QVERIFY(stage.lookedUp.isEmpty() && !write.isBusy() && !write.isUnknown(u"4711"_s));
        QVERIFY(stage.sent.at(0) != stage.sent.at(1)); // another write, another key
        QVERIFY(write.key(u"4711"_s).isNull());
        QCOMPARE(stage.logged(), QStringList()); // the session has written these down
    }

    void nothingIsAskedForOnAStandby()
    {
        Stage stage(Environment::Production);
        bool standby = true;
        stage.context.capabilities = [&standby] {
            Capabilities capabilities;
            capabilities.standby = standby;
            return capabilities;
        };
        Write write(stage.context, stage.pending);
        QWidget window;
        const auto review = [&] {
            write.review({u"Replay"_s, u"It is sent again."_s, {}, u"Replay"_s}, &window, stage.act(),
                [&stage](const Outcome &outcome) { stage.outcomes.append(outcome); });
        };
        review();
        QVERIFY(window.findChildren<QDialog *>().isEmpty()); // nobody types a name for nothing
        QCOMPARE(stage.last(), Outcome::Kind::Refused);
        QVERIFY(stage.outcomes.last().error.what.contains("hot standby"_L1));
        QVERIFY(stage.sent.isEmpty() && !write.isBusy());
        standby = false;
        review();
        QCOMPARE(window.findChildren<QDialog *>().size(), 1);
    }

    void whatIsLostIsLookedUpByItsKey()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QCOMPARE(stage.lookedUp, stage.sent);
        QCOMPARE(stage.logged(), QStringList{u"done"_s});
    }

    void whatWasNotDoneKeepsItsKey()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        stage.found = std::optional<qint64>();
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::NotDone);
        QVERIFY(!write.isUnknown(u"4711"_s));
        stage.answer = 8;
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QCOMPARE(stage.sent.at(1), stage.sent.at(0)); // it may have been under way on the server
        QCOMPARE(stage.logged(), QStringList{u"not done"_s});
    }

    void whatCannotBeLookedUpStaysUnknownAndIsNeverSentAgain()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        stage.found = tl::unexpected(unreachable);
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Unknown);
        QCOMPARE(stage.outcomes.last().error, unreachable);
        QVERIFY(write.isUnknown(u"4711"_s) && !write.isUnknown(u"4712"_s) && !write.isBusy());
        stage.found = std::optional<qint64>(7);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QCOMPARE(stage.sent.size(), 1);
        QCOMPARE(stage.lookedUp, (QList<QUuid>{stage.sent.first(), stage.sent.first()}));
        QVERIFY(!write.isUnknown(u"4711"_s));
    }

    void whatWasLeftUnknownCanBeTriedAgainFromAnywhere()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        stage.found = tl::unexpected(unreachable);
        Write write(stage.context, stage.pending);
        int changes = 0;
        QObject::connect(&write, &WriteProgress::changed, &write, [&] { ++changes; });
        write.retry();
        QCOMPARE(changes, 0); // nothing is left
        QVERIFY(stage.run(write, stage.act()));
        QVERIFY(write.isAnyUnknown() && !stage.outcomes.last().again);
        QCOMPARE(changes, 2); // begun, ended
        write.retry();
        QVERIFY(QTest::qWaitFor([&] { return stage.outcomes.size() == 2; }));
        QCOMPARE(stage.last(), Outcome::Kind::Unknown);
        QVERIFY(stage.outcomes.last().again);
        stage.found = std::optional<qint64>(7);
        write.retry();
        QVERIFY(QTest::qWaitFor([&] { return stage.outcomes.size() == 3; }));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QVERIFY(stage.outcomes.last().again && !write.isAnyUnknown());
        write.retry();
        QVERIFY(!write.isBusy());
        QCOMPARE(stage.sent.size(), 1);

        stage.found = tl::unexpected(unreachable);
        QVERIFY(stage.run(write, stage.act()));
        write.forget(u"4711"_s);
        write.retry();
        QVERIFY(!write.isBusy() && !write.isAnyUnknown());
    }

    void withoutLookUpTheSameKeyIsAskedAgain()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act(false)));
        QCOMPARE(stage.last(), Outcome::Kind::Unknown);
        stage.answer = 7;
        QVERIFY(stage.run(write, stage.act(false)));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QCOMPARE(stage.sent.at(1), stage.sent.at(0));
        QCOMPARE(stage.logged(), QStringList{u"done"_s});
    }

    void anotherThingGetsAnotherKey()
    {
        Stage stage;
        stage.answer = tl::unexpected(lost);
        Write write(stage.context, stage.pending);
        QVERIFY(stage.run(write, stage.act(false)));
        write.forget(u"4711"_s);
        QVERIFY(!write.isUnknown(u"4711"_s));
        QVERIFY(stage.run(write, stage.act(false)));
        QVERIFY(stage.sent.at(1) != stage.sent.at(0));
    }

    void anEarlierOwnersWriteIsLookedUpFirst()
    {
        Stage stage;
        const QUuid key = QUuid::createUuid();
        Write write(stage.context, stage.pending);
        write.adopt(u"4711"_s, key);
        QVERIFY(stage.run(write, stage.act()));
        QCOMPARE(stage.last(), Outcome::Kind::Done);
        QVERIFY(stage.sent.isEmpty());
        QCOMPARE(stage.lookedUp, QList{key});
    }

    void productionWantsTheNameTyped()
    {
        Stage stage(Environment::Production);
        Write write(stage.context, stage.pending);
        QWidget window;
        window.show();
        const auto then = [&stage](const Outcome &outcome) { stage.outcomes.append(outcome); };
        write.review({u"Replay"_s, u"It is sent again."_s, {}, u"Replay it"_s}, &window, stage.act(), then);
        auto *dialog = window.findChild<QDialog *>();
        QVERIFY(dialog && stage.sent.isEmpty());
        auto *go = dialog->findChild<QPushButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"profileName"_s), u"tripsage"_s);
        QVERIFY(go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(stage.outcomes.size(), 1);
        QCOMPARE(stage.sent.size(), 1);
    }

    void oneAtATime()
    {
        Stage stage;
        QPromise<Result<qint64>> promise;
        promise.start();
        Write::Act slow = stage.act();
        slow.send = [&promise](const QUuid &) { return promise.future(); };
        Write write(stage.context, stage.pending);
        const auto then = [&stage](const Outcome &outcome) { stage.outcomes.append(outcome); };
        write.start(slow, then);
        QVERIFY(write.isBusy() && !stage.pending.isEmpty());
        write.start(stage.act(), then);
        QVERIFY(stage.sent.isEmpty());
        promise.addResult(9);
        promise.finish();
        QTRY_COMPARE(stage.outcomes.size(), 1);
        QCOMPARE(stage.outcomes.last().value, std::optional<qint64>(9));
        QVERIFY(!write.isBusy() && stage.pending.isEmpty());
    }
};

QTEST_MAIN(KeyedWriteTest)
#include "tst_keyedwrite.moc"
