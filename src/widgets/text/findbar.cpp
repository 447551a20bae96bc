#include "widgets/text/findbar.h"

#include "core/humantext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace signalbox {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_words(new QLineEdit(this)), m_count(new PlainLabel(PlainLabel::Fit::ElideEnd, this))
{
    m_words->setPlaceholderText(tr("Find in the text"));
    m_words->setAccessibleName(tr("Find in the text"));
    m_words->setClearButtonEnabled(true);
    m_count->setQuiet();
    m_count->setAccessibleName(tr("Places found"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    m_previous = addButton(tr("Previous"), tr("Previous place"));
    m_next = addButton(tr("Next"), tr("Next place"));
    QToolButton *close = addButton({}, tr("Close the search"));
    close->setIcon(themedIcon(Icon::Close));
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    showCount(0, 0, false);
}

QToolButton *FindBar::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    layout()->addWidget(button);
    return button;
}

QString FindBar::words() const
{
    return m_words->text();
}

void FindBar::open(const QString &words)
{
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::showCount(int current, int count, bool most)
{
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_words->text().isEmpty())
        m_count->setPlainText({});
    else if (count == 0)
        m_count->setPlainText(tr("not found"));
    else
        m_count->setPlainText(
            (most ? tr("%1 of over %2") : tr("%1 of %2")).arg(countText(current + 1), countText(count)));
}

bool FindBar::event(QEvent *event)
{
    // The window has Escape for leaving what is open in the panel; the search is the innermost of it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        back ? emit previousRequested() : emit nextRequested();
        break;
    case Qt::Key_Escape:
        emit closed();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    event->accept();
}

} // namespace signalbox
