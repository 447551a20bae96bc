#pragma once

#include <QLabel>

namespace signalbox {

/// A label that never interprets its text: no rich text, control and bidi characters visible, no HTML tooltip.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Fit {
        Wrap, // as many lines as it takes
        ElideMiddle, // one line; URLs and ids: both ends tell
        ElideEnd, // one line
    };

    explicit PlainLabel(QWidget *parent = nullptr) : PlainLabel(Fit::Wrap, parent) { }
    explicit PlainLabel(Fit fit, QWidget *parent = nullptr);

    void setFit(Fit fit);
    void setPlainText(const QString &text);
    QString plainText() const { return m_text; }
    /// Secondary text: quieter, and smaller when `small` is set. Follows the theme.
    void setQuiet(bool small = true);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Fit m_fit;
    QString m_text;
};

} // namespace signalbox
