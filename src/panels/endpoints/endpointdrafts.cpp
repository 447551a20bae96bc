#include "panels/endpoints/endpointdrafts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

const EndpointEdit *EndpointDrafts::find(qint64 id) const
{
    const auto found = m_edits.constFind(id);
    return found == m_edits.cend() ? nullptr : &*found;
}

void EndpointDrafts::put(qint64 id, const EndpointEdit &edit)
{
    if (edit.isChanged() || id == newEndpoint) {
        m_edits.insert(id, edit);
        m_changed.insert(id);
    } else {
        remove(id);
    }
}

void EndpointDrafts::remove(qint64 id)
{
    if (m_edits.remove(id) > 0)
        m_changed.insert(id);
}

QSet<qint64> EndpointDrafts::ids() const
{
    QSet<qint64> ids(m_edits.keyBegin(), m_edits.keyEnd());
    ids.remove(newEndpoint);
    return ids;
}

QMap<qint64, QByteArray> EndpointDrafts::takeChanges()
{
    QMap<qint64, QByteArray> changes;
    for (const qint64 id : std::exchange(m_changed, {})) {
        const EndpointEdit *edit = find(id);
        changes.insert(id, edit ? EndpointEditing::toKeep(*edit) : QByteArray());
    }
    return changes;
}

void EndpointDrafts::adopt(qint64 id, const QByteArray &kept)
{
    if (const auto edit = EndpointEditing::fromKept(kept))
        m_edits.insert(id, *edit);
}

void EndpointDrafts::adoptAll(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        adopt(entry.key().toLongLong(), entry.value().toString().toUtf8());
        m_changed.insert(entry.key().toLongLong());
    }
}

} // namespace signalbox
