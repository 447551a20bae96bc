#include "panels/deliveries/deliverycopymenu.h"

#include "core/async.h"
#include "domain/deliveries/deliverycopy.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "widgets/look/iconset.h"

#include <QApplication>
#include <QClipboard>

namespace signalbox {

namespace {

/// What a panel reads for itself is not cancelled by it.
const QString copyScope = QStringLiteral("copy");

} // namespace

DeliveryCopyMenu::DeliveryCopyMenu(DeliveryDetailSource &source, std::function<QList<qint64>()> chosen, QWidget *parent)
    : QMenu(parent), m_source(source)
{
    setTitle(tr("Copy as"));
    setIcon(themedIcon(Icon::Copy));
    const auto add = [&](const QString &text, Form form) {
        addAction(text, this, [this, chosen, form] { copy(chosen(), form); });
    };
    add(tr("Copy as cURL"), Form::Curl);
    add(tr("Copy as SQL"), Form::Sql);
    add(tr("Copy as JSON"), Form::Json);
}

void DeliveryCopyMenu::copy(const QList<qint64> &deliveries, Form form)
{
    if (deliveries.isEmpty())
        return;
    if (deliveries.size() > mostDeliveries) {
        emit failed(tr("Only %n delivery(s) can be copied at once. Export the others.", nullptr, mostDeliveries));
        return;
    }
    m_job = std::make_shared<Job>(Job{deliveries, {}, form});
    readNext(m_job);
}

void DeliveryCopyMenu::readNext(const std::shared_ptr<Job> &job)
{
    if (job->waiting.isEmpty())
        return finish(*job);
    whenReady(
        m_source.detail(job->waiting.takeFirst(), copyScope), this, [this, job](const Result<DeliveryDetail> &answer) {
            if (job != m_job)
                return;
            if (!answer) {
                emit failed(tr("Nothing was copied: %1").arg(answer.error().what));
                return;
            }
            job->read.append(*answer);
            const bool whole = answer->payloadBytes <= answer->payload.toUtf8().size();
            whole ? readNext(job) : readPayload(job);
        });
}

void DeliveryCopyMenu::readPayload(const std::shared_ptr<Job> &job)
{
    const DeliveryTextRequest request{job->read.last().delivery.id, DeliveryTextRequest::Part::Payload, 0};
    whenReady(m_source.text(request), this, [this, job](const Result<DeliveryText> &answer) {
        if (job != m_job)
            return;
        if (!answer || !answer->whole) {
            emit failed(answer ? tr("Nothing was copied: the payload is too long for the clipboard.")
                               : tr("Nothing was copied: %1").arg(answer.error().what));
            return;
        }
        job->read.last().payload = answer->text;
        readNext(job);
    });
}

void DeliveryCopyMenu::finish(const Job &job)
{
    QString text;
    QString what;
    switch (job.form) {
    case Form::Curl:
    case Form::Sql:
        for (const DeliveryDetail &detail : job.read)
            text += (text.isEmpty() ? QString() : QStringLiteral("\n"))
                + (job.form == Form::Curl ? asCurl(detail) : asSql(detail));
        what = job.form == Form::Curl ? tr("%n delivery(s) copied as cURL.", nullptr, int(job.read.size()))
                                      : tr("%n delivery(s) copied as SQL.", nullptr, int(job.read.size()));
        break;
    case Form::Json:
        text = asJson(job.read);
        what = tr("%n delivery(s) copied as JSON.", nullptr, int(job.read.size()));
        break;
    }
    QApplication::clipboard()->setText(text);
    emit copied(what);
}

} // namespace signalbox
