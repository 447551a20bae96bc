#include "panels/testbench/inlinequestion.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace signalbox {

InlineQuestion::InlineQuestion(QWidget *parent)
    : QFrame(parent), m_text(new PlainLabel(this)), m_ask(new PlainLabel(this)), m_typed(new QLineEdit(this)),
      m_agree(new QPushButton(this)), m_decline(new QPushButton(tr("Cancel"), this))
{
    auto *icon = new StateIcon(this);
    icon->setState(HealthState::Attention);
    m_text->setAccessibleName(tr("Question"));
    m_ask->setQuiet();
    m_typed->setAccessibleName(tr("Name of the profile"));
    for (QPushButton *button : {m_agree, m_decline})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_ask, 1);
    buttons->addWidget(m_typed, 1);
    buttons->addStretch();
    buttons->addWidget(m_decline);
    buttons->addWidget(m_agree);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::small);
    column->addWidget(m_text);
    column->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(column, 1);

    connect(
        m_typed, &QLineEdit::textChanged, this, [this](const QString &text) { m_agree->setEnabled(text == m_wanted); });
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        if (m_agree->isEnabled())
            agree();
    });
    connect(m_agree, &QPushButton::clicked, this, &InlineQuestion::agree);
    connect(m_decline, &QPushButton::clicked, this, &InlineQuestion::decline);
    hide();
}

void InlineQuestion::ask(const QString &text, const QString &verb, const QString &typed)
{
    decline();
    m_focusBefore = window()->focusWidget();
    m_wanted = typed;
    m_text->setPlainText(text);
    m_agree->setText(verb);
    m_agree->setEnabled(typed.isEmpty());
    m_ask->setVisible(!typed.isEmpty());
    m_ask->setPlainText(tr("This is production. Type the profile's name, %1, to go on.").arg(typed));
    m_typed->setVisible(!typed.isEmpty());
    m_typed->clear();
    show();
    if (typed.isEmpty())
        m_decline->setFocus();
    else
        m_typed->setFocus();
}

QString InlineQuestion::text() const
{
    return m_text->plainText();
}

void InlineQuestion::agree()
{
    leave();
    emit agreed();
}

/// Whoever asked for this had the focus, and goes on from there.
void InlineQuestion::leave()
{
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible() && m_focusBefore->isEnabled())
        m_focusBefore->setFocus();
}

void InlineQuestion::decline()
{
    if (!isOpen())
        return;
    leave();
    emit declined();
}

void InlineQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette()));
    painter.setBrush(stateTint(HealthState::Attention, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void InlineQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return decline();
    QFrame::keyPressEvent(event);
}

} // namespace signalbox
