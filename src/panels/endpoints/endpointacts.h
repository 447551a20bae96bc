#pragma once

#include "domain/endpoints/endpointdraft.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/healthstate.h"
#include "panels/acts/keyedwrite.h"

namespace signalbox {

/// What is written to endpoints, one write at a time: says what it will do before it does it and how it ended, looks up
/// what was lost, and tells the panel what to read anew.
class EndpointActs final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what a question stands in front of.
    EndpointActs(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    /// Also while it is not known how the last write ended.
    bool isBusy() const { return m_write.isBusy() || m_write.isAnyUnknown(); }
    void save(qint64 id, const EndpointEdit &edit);
    void setActive(const StoredEndpoint &stored, bool active);
    void create(const EndpointEdit &edit);
    void remove(const StoredEndpoint &stored);
    void setSecret(const StoredEndpoint &stored, const QString &secret, int overlapHours);
    void removeSecret(const StoredEndpoint &stored);
    /// Tries again to find out how the last write ended; does nothing when that is known.
    void lookUp() { m_write.retry(); }

    /// Which rights are missing and who can grant them.
    static QString grantHint(const QString &user, const QString &privilege);

signals:
    void changed(); // isBusy()
    void told(signalbox::HealthState state, const QString &words);
    void saved(qint64 id, const signalbox::EndpointEdit &edit);
    void created(const QString &name);
    void removed(qint64 id);
    void secretChanged(qint64 id);
    void overtaken(qint64 id); // somebody else wrote the row, or nothing was done: it is to be read again

private:
    /// As far as the answer to the write tells: its id and the fingerprint of its secret; all of it when it was looked up.
    using Write = KeyedWrite<StoredEndpoint>;
    using Outcome = WriteOutcome<StoredEndpoint>;

    EndpointSource &source() const;
    void review(const ReviewDialog::Act &words, const Write::Act &act, const Write::Then &then);
    void write(const ReviewDialog::Act &words, qint64 id, const EndpointEdit &edit);
    void writeSecret(
        const ReviewDialog::Act &words, const StoredEndpoint &stored, const std::optional<QString> &secret, int hours);
    void showSaved(qint64 id, const EndpointEdit &edit, const Outcome &outcome);
    void showCreated(const EndpointEdit &edit, const Outcome &outcome);
    void showRemoved(qint64 id, const Outcome &outcome);
    void showSecret(qint64 id, const std::optional<QString> &secret, const Outcome &outcome);
    void refuse(const QString &what, const Error &error);
    void attend(const QString &words) { emit told(HealthState::Attention, words); }

    const PanelContext &m_context;
    QWidget *m_window;
    Write m_write;
};

} // namespace signalbox
