#pragma once

#include "core/outcome.h"
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
};

/// Writes that may be lost on the way, one at a time: each has a key made before it is sent, under which it is never done
/// twice. One whose answer did not come is looked up; until that tells, its subject is unknown, and starting it again looks
/// it up, or asks again with the key of before, instead of doing it anew. What was found that way goes to the action log,
/// where the session has left the write as unknown. Every write that a person asks for goes through one of these.
template <typename T>
class KeyedWrite final : public QObject
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
        : QObject(parent), m_context(context), m_pending(pending)
    { }

    bool isBusy() const { return m_busy; }
    bool isUnknown(const QString &subject) const { return m_unknown.contains(subject); }
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
    }

    /// Says first what will happen, and asks for the profile's name on production. What is unknown is looked up unasked.
    void review(const ReviewDialog::Act &words, QWidget *window, const Act &act, const Then &then)
    {
        if (isUnknown(act.subject))
            return start(act, then);
        auto *dialog = new ReviewDialog(words, m_context.profile, window);
        connect(dialog, &QDialog::accepted, this, [this, act, then] { start(act, then); });
        dialog->open();
    }

    /// Does nothing while busy.
    void start(const Act &act, const Then &then)
    {
        if (m_busy)
            return;
        m_busy = true;
        const bool again = isUnknown(act.subject);
        QUuid &key = m_keys[act.subject];
        if (key.isNull())
            key = QUuid::createUuid();
        if (again && act.lookUp)
            return lookUp(act, key, then);
        m_pending.await(act.send(key), this, [this, act, key = key, then, again](const Result<T> &answer) {
            const bool lost = !answer && outcomeUnknown(answer.error().kind);
            if (lost && act.lookUp)
                return lookUp(act, key, then);
            if (lost)
                return leaveUnknown(act, then, answer.error());
            if (again)
                record(act, key, answer ? QStringLiteral("done") : QStringLiteral("failed"));
            using Kind = typename Outcome::Kind;
            end(act, then, answer ? Outcome{Kind::Done, *answer, {}} : Outcome{Kind::Refused, {}, answer.error()});
        });
    }

private:
    void lookUp(const Act &act, const QUuid &key, const Then &then)
    {
        m_pending.await(act.lookUp(key), this, [this, act, key, then](const Result<std::optional<T>> &found) {
            if (!found)
                return leaveUnknown(act, then, found.error());
            record(act, key, *found ? QStringLiteral("done") : QStringLiteral("not done"));
            using Kind = typename Outcome::Kind;
            end(act, then, {*found ? Kind::Done : Kind::NotDone, *found, {}});
        });
    }
    void leaveUnknown(const Act &act, const Then &then, const Error &why)
    {
        m_unknown.insert(act.subject);
        m_busy = false;
        then({Outcome::Kind::Unknown, {}, why});
    }
    void end(const Act &act, const Then &then, const Outcome &outcome)
    {
        m_unknown.remove(act.subject);
        // What was found undone may still be on its way through the server: it keeps its key.
        if (outcome.kind != Outcome::Kind::NotDone)
            m_keys.remove(act.subject);
        m_busy = false;
        then(outcome);
    }
    void record(const Act &act, const QUuid &key, const QString &outcome)
    {
        if (m_context.actionLog)
            m_context.actionLog->append({m_context.clock->now(), m_context.database, act.name,
                {{QStringLiteral("key"), key.toString(QUuid::WithoutBraces)}}, outcome,
                QStringLiteral("looked up after its answer was lost")});
    }

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    bool m_busy = false;
    QHash<QString, QUuid> m_keys; // by subject
    QSet<QString> m_unknown;
};

} // namespace signalbox
