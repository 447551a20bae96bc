#pragma once

#include "core/outcome.h"
#include "domain/project/serversituation.h"
#include "local/actionlog.h"
#include "panels/acts/reviewdialog.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QHash>
#include <QSet>
#include <QUuid>

namespace signalbox {

/// How a write ended for the one who asked for it.
template <typename T>
struct WriteOutcome {
    enum class Kind {
        Done,
        Refused, // nothing was changed, and `error` says why
        NotDone, // its answer was lost, and looking it up found that nothing had been changed
        Unknown, // its answer was lost, and it could not be looked up yet; `error` is why
    };
    Kind kind = Kind::Done;
    std::optional<T> value;
    Error error;
    bool again = false; // the write was unknown before, and was looked up or asked again
};

/// What a write tells whoever shows its progress.
class WriteProgress : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void changed(); // it has begun, or ended and said how
};

/// Writes that may be lost on the way, one at a time: each has a key made before it is sent, under which it is never done
/// twice. One whose answer did not come is looked up; until that tells, its subject is unknown, and starting it again looks
/// it up, or asks again with the key of before, instead of doing it anew. What was found that way goes to the action log,
/// where the session has left the write as unknown. Every write that a person asks for goes through one of these.
template <typename T>
class KeyedWrite final : public WriteProgress
{
public:
    struct Act {
        QString subject; // what is written to; its key is kept by this while the outcome is unknown
        QString name; // for the action log: "replay/start"
        /// Asking again with the same key must not do it twice, unless there is a `lookUp`.
        std::function<Async<T>(const QUuid &key)> send;
        /// What was done under that key, or nothing when nothing was. Null: sending it again tells.
        std::function<Async<std::optional<T>>(const QUuid &key)> lookUp;
    };
    using Outcome = WriteOutcome<T>;
    using Then = std::function<void(const Outcome &)>;

    /// Both must outlive it.
    KeyedWrite(const PanelContext &context, PendingAnswers &pending, QObject *parent = nullptr)
        : WriteProgress(parent), m_context(context), m_pending(pending)
    { }

    bool isBusy() const { return m_busy; }
    bool isUnknown(const QString &subject) const { return m_unknown.contains(subject); }
    bool isAnyUnknown() const { return !m_unknown.isEmpty(); }
    QUuid key(const QString &subject) const { return m_keys.value(subject); } // null when nothing is left of it
    /// For what was left unknown by an earlier owner.
    void adopt(const QString &subject, const QUuid &key)
    {
        m_keys.insert(subject, key);
        m_unknown.insert(subject);
    }
    /// What is written is another thing by now: the next write of this subject gets a key of its own.
    void forget(const QString &subject)
    {
        m_keys.remove(subject);
        m_unknown.remove(subject);
        if (m_left && m_left->first.subject == subject)
            m_left.reset();
    }

    /// Says first what will happen, and asks for the profile's name on production. What is unknown is looked up unasked.
    void review(const ReviewDialog::Act &words, QWidget *window, const Act &act, const Then &then)
    {
        if (isUnknown(act.subject))
            return start(act, then);
        const bool standby = m_context.capabilities && m_context.capabilities().standby;
        if (const auto obstacle = obstacleToWriting(standby))
            return then({Kind::Refused, {}, *obstacle, false});
        auto *dialog = new ReviewDialog(words, m_context.profile, window);
        connect(dialog, &QDialog::accepted, this, [this, act, then] { start(act, then); });
        dialog->open();
    }

    /// Starts the last act that was left unknown once more; does nothing when there is none.
    void retry()
    {
        if (const auto left = m_left; left && !m_busy)
            start(left->first, left->second);
    }

    /// Does nothing while busy.
    void start(const Act &act, const Then &then)
    {
        if (m_busy)
            return;
        m_busy = true;
        m_again = isUnknown(act.subject);
        QUuid &kept = m_keys[act.subject];
        if (kept.isNull())
            kept = QUuid::createUuid();
        const QUuid key = kept;
        if (m_again && act.lookUp)
            lookUp(act, key, then);
        else
            send(act, key, then);
        emit changed();
    }

private:
    using Kind = typename Outcome::Kind;

    void send(const Act &act, const QUuid &key, const Then &then)
    {
        m_pending.await(act.send(key), this, [this, act, key, then](const Result<T> &answer) {
            const bool lost = !answer && outcomeUnknown(answer.error().kind);
            if (lost && act.lookUp)
                return lookUp(act, key, then);
            if (lost)
                return end(act, then, {Kind::Unknown, {}, answer.error(), m_again});
            if (m_again)
                record(act, key, answer ? QStringLiteral("done") : QStringLiteral("failed"));
            end(act, then,
                answer ? Outcome{Kind::Done, *answer, {}, m_again}
                       : Outcome{Kind::Refused, {}, answer.error(), m_again});
        });
    }
    void lookUp(const Act &act, const QUuid &key, const Then &then)
    {
        m_pending.await(act.lookUp(key), this, [this, act, key, then](const Result<std::optional<T>> &found) {
            if (!found)
                return end(act, then, {Kind::Unknown, {}, found.error(), m_again});
            record(act, key, *found ? QStringLiteral("done") : QStringLiteral("not done"));
            end(act, then, {*found ? Kind::Done : Kind::NotDone, *found, {}, m_again});
        });
    }
    void end(const Act &act, const Then &then, const Outcome &outcome)
    {
        m_unknown.remove(act.subject);
        m_left.reset();
        if (outcome.kind == Kind::Unknown) {
            m_unknown.insert(act.subject);
            m_left = {act, then};
        } else if (outcome.kind != Kind::NotDone) { // that may still be on its way through the server: it keeps its key
            m_keys.remove(act.subject);
        }
        m_busy = false;
        then(outcome);
        emit changed();
    }
    void record(const Act &act, const QUuid &key, const QString &outcome)
    {
        if (m_context.actionLog) // by this computer's clock, as all its lines
            m_context.actionLog->append({SystemClock().now(), m_context.database, act.name,
                {{QStringLiteral("key"), key.toString(QUuid::WithoutBraces)}}, outcome,
                QStringLiteral("looked up after its answer was lost")});
    }

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    bool m_busy = false;
    bool m_again = false; // the one under way was unknown before
    std::optional<std::pair<Act, Then>> m_left; // the last that was left unknown
    QHash<QString, QUuid> m_keys; // by subject
    QSet<QString> m_unknown;
};

} // namespace signalbox
