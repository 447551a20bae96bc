#include "panels/deliveries/deliverybody.h"

#include "core/async.h"
#include "core/humantext.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "widgets/json/jsonview.h"

#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qint64 mostAtOnce = 16 * 1024 * 1024; // what the statements read, in characters

} // namespace

DeliveryBody::DeliveryBody(const QString &name, const QString &absent, QWidget *parent)
    : QWidget(parent), m_view(new JsonView(this)), m_absent(absent)
{
    m_view->setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &JsonView::loadRequested, this, &DeliveryBody::load);
}

void DeliveryBody::setTextSource(DeliveryDetailSource &source)
{
    m_source = &source;
    offerRest();
}

void DeliveryBody::setStart(const DeliveryTextRequest &subject, const QString &start, qint64 bytes)
{
    if (subject == m_subject && start == m_start && bytes == m_bytes)
        return;
    m_subject = subject;
    m_start = start;
    m_bytes = bytes;
    m_view->setBody(start, bytes, m_absent);
    offerRest();
}

void DeliveryBody::offerRest()
{
    const bool more = m_source && !m_view->note().isEmpty();
    if (!more)
        return m_view->setLoadOffer({});
    m_view->setLoadOffer(m_bytes <= mostAtOnce ? tr("Load all %1").arg(byteSizeText(m_bytes))
                                               : tr("Load the first %1").arg(byteSizeText(mostAtOnce)));
}

void DeliveryBody::load()
{
    m_view->setLoading(true);
    whenReady(m_source->text(m_subject), this,
        [this, subject = m_subject, start = m_start](const Result<DeliveryText> &answer) {
            if (subject != m_subject || start != m_start)
                return;
            m_view->setLoading(false);
            if (!answer) {
                if (answer.error().kind != ErrorKind::Cancelled)
                    m_view->setLoadOffer(tr("It could not be read. Try again"));
                return;
            }
            m_view->setBody(answer->text, answer->bytes, m_absent);
            m_view->setLoadOffer({});
        });
}

} // namespace signalbox
