#include "widgets/text/valueedit.h"

namespace signalbox {

namespace {

constexpr qsizetype longestEditedValue = 8192;
constexpr qsizetype shownOfLongerValue = 1024;

} // namespace

void ValueEdit::setValue(const QString &value)
{
    if (value == this->value())
        return;
    const bool whole = value.size() <= longestEditedValue;
    m_whole = whole ? QString() : value;
    setText(whole ? value : value.left(shownOfLongerValue) + QChar(0x2026));
    setCursorPosition(0);
    update();
}

void ValueEdit::setLocked(bool locked)
{
    m_locked = locked;
    update();
}

void ValueEdit::update()
{
    setReadOnly(m_locked || !m_whole.isEmpty());
    const QString why = m_whole.isEmpty()
        ? QString()
        : tr("Too long to be changed here: %n character(s)", nullptr, int(m_whole.size()));
    setToolTip(why);
    setAccessibleDescription(why);
}

} // namespace signalbox
