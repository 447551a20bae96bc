#include "widgets/state/panelheader.h"

#include "models/plaintooltip.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

QString zoneName(const QTimeZone &zone, Instant now)
{
    const int offset = zone.offsetFromUtc(now.toDateTime());
    const QString id = QString::fromLatin1(zone.id());
    if (offset == 0 && (id == "UTC"_L1 || id == "Etc/UTC"_L1))
        return u"UTC"_s;
    const int minutes = qAbs(offset) / 60;
    QString distance = u"UTC%1%2"_s.arg(QChar(offset < 0 ? u'\u2212' : u'+')).arg(minutes / 60);
    if (minutes % 60 != 0)
        distance += u":%1"_s.arg(minutes % 60, 2, 10, QChar(u'0'));
    return u"%1 (%2)"_s.arg(id, distance);
}

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_icon(new StateIcon(this)), m_sentence(new PlainLabel(this)),
      m_age(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_zone(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_warningIcon(new StateIcon(this)), m_warning(new PlainLabel(this)), m_tools(new QHBoxLayout),
      m_refresh(new QToolButton(this))
{
    auto *titleLabel = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    titleLabel->setFont(titleFont(font()));
    titleLabel->setPlainText(title);

    m_age->setQuiet();
    m_age->setAccessibleName(tr("Age of the data"));
    m_zone->setQuiet();
    m_zone->setAccessibleName(tr("Time zone"));
    m_sentence->setAccessibleName(tr("State"));
    m_refresh->setIcon(themedIcon(Icon::Refresh));
    m_refresh->setAutoRaise(true);
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refresh->setToolTip(tr("Refresh (F5)"));
    connect(m_refresh, &QToolButton::clicked, this, &PanelHeader::refreshRequested);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::medium);
    top->addWidget(titleLabel);
    top->addStretch(1);
    top->addWidget(m_age);
    top->addWidget(m_zone);
    top->addLayout(m_tools);
    top->addWidget(m_refresh);
    m_tools->setSpacing(space::small);

    auto *state = new QHBoxLayout;
    state->setSpacing(space::small);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_sentence, 1);

    auto *trouble = new QHBoxLayout;
    trouble->setSpacing(space::small);
    trouble->addWidget(m_warningIcon, 0, Qt::AlignTop);
    trouble->addWidget(m_warning, 1);
    m_warningIcon->setState(HealthState::Attention);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::medium, space::large, space::small);
    all->setSpacing(space::tiny);
    all->addLayout(top);
    all->addLayout(state);
    all->addLayout(trouble);
    setWarning({});
    setSentence(HealthState::Unknown, {});
}

void PanelHeader::setSentence(std::optional<HealthState> state, const QString &sentence)
{
    m_icon->setVisible(state && !sentence.isEmpty());
    m_icon->setState(state.value_or(HealthState::Unknown));
    m_sentence->setPlainText(sentence);
}

QString PanelHeader::sentence() const
{
    return m_sentence->plainText();
}

void PanelHeader::setTimeZone(const QTimeZone &zone, Instant now)
{
    m_zone->setPlainText(tr("Times in %1").arg(zoneName(zone, now)));
}

void PanelHeader::setAge(const QString &age, const QString &exactTime)
{
    m_age->setPlainText(age);
    m_age->setToolTip(plainToolTip(exactTime));
}

QString PanelHeader::age() const
{
    return m_age->plainText();
}

void PanelHeader::setWarning(const QString &warning)
{
    m_warning->setPlainText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_warningIcon->setVisible(!warning.isEmpty());
}

QString PanelHeader::warning() const
{
    return m_warning->plainText();
}

void PanelHeader::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

} // namespace signalbox
