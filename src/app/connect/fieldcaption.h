#pragma once

#include <QWidget>

namespace signalbox {

/// One line below a field, as high with words as without: quiet, or an error with its icon and colour.
class FieldCaption : public QWidget
{
    Q_OBJECT

public:
    explicit FieldCaption(QWidget *parent = nullptr);

    void setText(const QString &text, bool isError);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_isError = false;
};

} // namespace signalbox
