#include "widgets/text/wrappedpane.h"

namespace signalbox {

WrappedPane::WrappedPane(QWidget *parent) : TextPane(parent)
{
    connect(this, &TextPane::widthChanged, this, [this] {
        const DisplayText wrapped = text().wrapped(wrapColumns());
        if (wrapped != text())
            setText(wrapped);
    });
}

void WrappedPane::showText(const QString &text)
{
    if (text == m_whole)
        return;
    m_whole = text;
    setText(DisplayText::of(text, DisplayText::Layout::AsItIs, true, wrapColumns()));
}

} // namespace signalbox
