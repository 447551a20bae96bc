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
    if (edit.isChanged() || id == newEndpoint)
        m_edits.insert(id, edit);
    else
        m_edits.remove(id);
}

QSet<qint64> EndpointDrafts::ids() const
{
    QSet<qint64> ids(m_edits.keyBegin(), m_edits.keyEnd());
    ids.remove(newEndpoint);
    return ids;
}

QByteArray EndpointDrafts::toKeep() const
{
    QJsonObject object;
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit)
        object.insert(QString::number(edit.key()), QString::fromUtf8(EndpointEditing::toKeep(*edit)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EndpointDrafts EndpointDrafts::fromKept(const QByteArray &json)
{
    EndpointDrafts drafts;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (const auto edit = EndpointEditing::fromKept(entry.value().toString().toUtf8()))
            drafts.m_edits.insert(entry.key().toLongLong(), *edit);
    }
    return drafts;
}

} // namespace signalbox
