#include "panels/cron/jobdrafts.h"

#include "domain/cron/jobediting.h"

#include <QSettings>

namespace signalbox {

using namespace Qt::StringLiterals;

JobDrafts::JobDrafts(std::shared_ptr<QSettings> settings, const QString &place)
    : m_settings(std::move(settings)), m_place(place)
{
    if (!m_settings)
        return;
    m_settings->beginGroup(m_place);
    const QStringList keys = m_settings->childKeys();
    m_settings->endGroup();
    for (const QString &key : keys) {
        const qint64 jobId = key.toLongLong();
        if (const auto edit = editFromKept(m_settings->value(keyOf(jobId)).toByteArray()))
            m_edits.insert(jobId, *edit);
    }
}

QString JobDrafts::keyOf(qint64 jobId) const
{
    return u"%1/%2"_s.arg(m_place).arg(jobId);
}

std::optional<JobEdit> JobDrafts::find(qint64 jobId) const
{
    const auto found = m_edits.constFind(jobId);
    return found == m_edits.cend() ? std::nullopt : std::optional(*found);
}

void JobDrafts::put(qint64 jobId, const JobEdit &edit)
{
    if (edit.base == edit.mine)
        return remove(jobId);
    m_edits.insert(jobId, edit);
    const QByteArray kept = keptEdit(edit);
    if (m_settings && kept.isEmpty())
        m_settings->remove(keyOf(jobId));
    else if (m_settings)
        m_settings->setValue(keyOf(jobId), kept);
}

void JobDrafts::remove(qint64 jobId)
{
    if (m_edits.remove(jobId) > 0 && m_settings)
        m_settings->remove(keyOf(jobId));
}

} // namespace signalbox
