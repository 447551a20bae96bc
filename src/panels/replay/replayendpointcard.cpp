#include "panels/replay/replayendpointcard.h"

#include "core/humantext.h"
#include "panels/replay/replaywords.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QGridLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

ReplayEndpointCard::ReplayEndpointCard(const ReplayEndpoint &endpoint, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::small);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    int row = 0;
    const auto addLine = [&](PlainLabel::Fit fit, const QString &text, bool quiet) {
        auto *label = new PlainLabel(fit, this);
        label->setPlainText(text);
        if (quiet)
            label->setQuiet();
        layout->addWidget(label, row++, 1);
        return label;
    };

    const bool different = !endpoint.changes.isEmpty() || !endpoint.canBeSent;
    auto *icon = new StateIcon(this);
    icon->setState(different ? HealthState::Attention : HealthState::Healthy);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    const QString name = endpoint.name.isEmpty() ? tr("a deleted endpoint") : endpoint.name;
    PlainLabel *headline = addLine(PlainLabel::Fit::ElideEnd, name + u": "_s + ReplayWords::endpoint(endpoint), false);
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    if (!endpoint.url.isEmpty())
        addLine(PlainLabel::Fit::ElideMiddle, tr("to %1").arg(endpoint.url), true);
    addLine(PlainLabel::Fit::Wrap, different ? endpoint.changes : tr("Nothing changed there since the original send"),
        !different);
    if (endpoint.oldestAt && endpoint.newestAt) {
        const QString oldest = exactInstant(*endpoint.oldestAt, zone);
        const QString newest = exactInstant(*endpoint.newestAt, zone);
        addLine(PlainLabel::Fit::ElideEnd,
            oldest == newest ? tr("created %1").arg(oldest) : tr("created %1 to %2").arg(oldest, newest), true);
    }
}

} // namespace signalbox
