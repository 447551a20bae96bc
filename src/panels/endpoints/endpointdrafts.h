#pragma once

#include "domain/endpoints/endpointdraft.h"

#include <QMap>
#include <QSet>

namespace signalbox {

/// The edits that are not stored yet, by endpoint; 0 is the one that is not created yet. They go into the settings
/// without credentials, so that closing the window loses none.
class EndpointDrafts
{
public:
    static constexpr qint64 newEndpoint = 0;

    const EndpointEdit *find(qint64 id) const; // null when there is none
    /// An edit that changes nothing is not kept, but for a new endpoint.
    void put(qint64 id, const EndpointEdit &edit);
    void remove(qint64 id);
    QSet<qint64> ids() const; // of endpoints that there are
    bool isEmpty() const { return m_edits.isEmpty(); }

    /// What changed since the last call, each edit as it may be kept, nothing for one that is gone: two windows that keep
    /// only what they touched overwrite nothing of each other.
    QMap<qint64, QByteArray> takeChanges();
    void adopt(qint64 id, const QByteArray &kept);
    /// Takes over what the settings held before each edit had a place of its own.
    void adoptAll(const QByteArray &json);

private:
    QMap<qint64, EndpointEdit> m_edits;
    QSet<qint64> m_changed;
};

} // namespace signalbox
