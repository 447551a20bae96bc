#include "panels/testbench/receiveddetail.h"

#include "core/humantext.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString headersText(const HttpHeaders &headers)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += QString::fromUtf8(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    return text;
}

} // namespace

ReceivedDetail::ReceivedDetail(QWidget *parent)
    : QWidget(parent), m_badge(new StateBadge(this)), m_what(new PlainLabel(this)),
      m_examine(new QPushButton(tr("Examine"), this)), m_parts(new PageTabs(this)), m_stack(new QStackedWidget(this)),
      m_body(new JsonView(this)), m_headers(new JsonView(this))
{
    m_what->setAccessibleName(tr("The request"));
    m_examine->setAutoDefault(false);
    m_examine->setAccessibleName(tr("Examine the signature in the lab"));
    m_body->setAccessibleName(tr("Body of the request"));
    m_headers->setAccessibleName(tr("Headers of the request"));
    m_parts->addPage(0, tr("Body"), tr("Body of the request"));
    m_parts->addPage(1, tr("Headers"), tr("Headers of the request"));
    m_parts->setChosen(0);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_headers);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(m_badge, 0, Qt::AlignTop);
    top->addWidget(m_what, 1);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_parts);
    parts->addStretch();
    parts->addWidget(m_examine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(top);
    layout->addLayout(parts);
    layout->addWidget(m_stack, 1);
    connect(m_parts, &PageTabs::chosenByUser, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_examine, &QPushButton::clicked, this, &ReceivedDetail::examineRequested);
}

void ReceivedDetail::showNothing(const QString &what)
{
    m_badge->hide();
    m_what->setPlainText(what);
    m_parts->hide();
    m_examine->hide();
    m_stack->hide();
}

void ReceivedDetail::showRequest(const ReceivedRequest &request, const QTimeZone &zone)
{
    m_badge->show();
    m_badge->setState(ReceivedRequestModel::stateOf(request.verdict), ReceivedRequestModel::wordOf(request.verdict));
    m_what->setPlainText(tr("%1 %2 at %3, %4")
                             .arg(QString::fromUtf8(request.request.method), QString::fromUtf8(request.request.path),
                                 exactInstant(request.at, zone, true), byteSizeText(request.request.body.size())));
    m_parts->show();
    m_examine->show();
    m_stack->show();
    m_body->setBody(QString::fromUtf8(request.request.body), request.request.body.size(), tr("It has no body."));
    m_headers->setBody(headersText(request.request.headers), 0, tr("It has no headers."));
}

} // namespace signalbox
