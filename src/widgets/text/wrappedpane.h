#pragma once

#include "widgets/text/textpane.h"

namespace signalbox {

/// A text to be read whose lines are broken at the width that there is.
class WrappedPane final : public TextPane
{
    Q_OBJECT

public:
    explicit WrappedPane(QWidget *parent = nullptr);

    /// The same text again keeps the scroll position.
    void showText(const QString &text);

private:
    QString m_whole;
};

} // namespace signalbox
