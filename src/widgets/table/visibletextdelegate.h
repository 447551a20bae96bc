#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// For lists whose texts are edited as they are and only shown as what can be seen: a line, not too long, with control
/// and bidirectional characters visible.
class VisibleTextDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QString shown(const QString &text);
    QString displayText(const QVariant &value, const QLocale &locale) const override;
};

} // namespace signalbox
