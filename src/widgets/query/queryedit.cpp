#include "widgets/query/queryedit.h"

#include "widgets/look/theme.h"
#include "widgets/query/suggestionlist.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace signalbox {

QueryEdit::QueryEdit(QWidget *parent) : QLineEdit(parent), m_list(new SuggestionList(this))
{
    connect(this, &QLineEdit::textEdited, this, &QueryEdit::suggestWhileTyping);
    connect(this, &QLineEdit::textChanged, this, [this] { setMarks({}); });
    connect(m_list, &SuggestionList::accepted, this, &QueryEdit::accept);
}

void QueryEdit::setMarks(const QList<Mark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    applyMarks();
}

/// QLineEdit formats parts of its text for input methods only, so the marks come from one.
void QueryEdit::applyMarks()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(stateColour(HealthState::Failing, palette()));
    QList<QInputMethodEvent::Attribute> attributes;
    for (const Mark &mark : std::as_const(m_marks)) {
        attributes.append(
            {QInputMethodEvent::TextFormat, int(mark.start) - cursorPosition(), int(mark.length), format});
    }
    QInputMethodEvent event({}, attributes);
    inputMethodEvent(&event);
}

void QueryEdit::replaceText(const QString &text)
{
    if (text == this->text())
        return;
    m_list->hide();
    selectAll();
    insert(text);
    m_list->hide();
}

void QueryEdit::suggest()
{
    showSuggestions(true);
}

void QueryEdit::suggestWhileTyping()
{
    showSuggestions(false);
}

void QueryEdit::showSuggestions(bool asked)
{
    m_suggestions = m_suggester && hasFocus() ? m_suggester(text(), cursorPosition()) : Suggestions();
    if (m_suggestions.items.isEmpty() || (m_suggestions.onlyWhenAsked && !asked))
        return m_list->hide();
    const int back = fontMetrics().horizontalAdvance(
        text().mid(m_suggestions.start, std::max<qsizetype>(0, cursorPosition() - m_suggestions.start)));
    m_list->popUp(m_suggestions.items, std::max(0, cursorRect().center().x() - back));
}

void QueryEdit::accept(int row)
{
    if (row < 0 || row >= m_suggestions.items.size())
        return;
    const Suggestion suggestion = m_suggestions.items.at(row);
    setSelection(int(m_suggestions.start), int(m_suggestions.length));
    insert(suggestion.insert);
    m_list->hide();
    setAccessibleDescription({});
    if (suggestion.goesOn)
        showSuggestions(false);
}

void QueryEdit::choose(int row)
{
    m_list->choose(row);
    // The focus stays here, so this is where a screen reader listens.
    const Suggestion &chosen = m_suggestions.items.at(m_list->chosen());
    setAccessibleDescription(tr("Suggestion: %1 %2", "text, explanation").arg(chosen.shown, chosen.explanation));
}

bool QueryEdit::takesKey(const QKeyEvent &event) const
{
    if (!m_list->isVisible())
        return event.key() == Qt::Key_Down
            || (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_list->chosen() >= 0;
    default:
        return false;
    }
}

bool QueryEdit::event(QEvent *event)
{
    // Before the window's shortcuts, and before Tab moves the focus.
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && takesKey(static_cast<QKeyEvent &>(*event))) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QLineEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(*event)) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            m_list->hide();
        return QLineEdit::keyPressEvent(event);
    }
    if (!m_list->isVisible())
        return showSuggestions(true);
    switch (event->key()) {
    case Qt::Key_Down:
        return choose(m_list->chosen() + 1);
    case Qt::Key_Up:
        return choose(m_list->chosen() < 0 ? -1 : m_list->chosen() - 1);
    case Qt::Key_Escape:
        return m_list->hide();
    default:
        return accept(std::max(0, m_list->chosen()));
    }
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

void QueryEdit::moveEvent(QMoveEvent *event)
{
    m_list->hide();
    QLineEdit::moveEvent(event);
}

void QueryEdit::resizeEvent(QResizeEvent *event)
{
    m_list->hide();
    QLineEdit::resizeEvent(event);
}

void QueryEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_marks.isEmpty())
        applyMarks();
}

} // namespace signalbox
