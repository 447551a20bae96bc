#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace signalbox {

class PlainLabel;

/// A line to search with: the words, how many places they are in, next and previous. Return and F3 go on, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString words() const;
    void open(const QString &words); // an empty text keeps what was searched before
    /// What was found; `most` says that there are more than `count`.
    void showCount(int current, int count, bool most);

signals:
    void wordsChanged(const QString &words);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &name);

    QLineEdit *m_words;
    PlainLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace signalbox
