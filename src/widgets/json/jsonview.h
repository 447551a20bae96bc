#pragma once

#include "widgets/text/displaytext.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace signalbox {

class FindBar;
class PlainLabel;
class SegmentBar;
class TextPane;

/// A body as text: JSON laid out or as it is, with its size, a search and a wrap switch. Texts of any size and shape are
/// made ready on another thread, so none stalls the window.
class JsonView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    /// `wholeSize` is the body's size on the server in bytes, when more than `body` exists there; `absent` is what
    /// to say when there is none. The same body again changes nothing.
    void setBody(const QString &body, qint64 wholeSize, const QString &absent);
    QString body() const { return m_body; } // exactly as it was given
    QString shownText() const;
    QString note() const; // why not all of it is shown; empty when all is
    QString sizeText() const; // "12.4 KB, 310 lines"
    bool isReady() const { return m_ready; } // the text on show is that of the body and the switches

    /// Offers to read the rest, until setBody() brings it; loadRequested() tells when that is wanted.
    void setLoadOffer(const QString &text); // empty takes it away
    void setLoading(bool loading);
    /// As high as its text, up to `mostLines`; the rest scrolls.
    void setMostLines(int mostLines);

public slots:
    void find(); // Ctrl+F: opens the search line
    void copyBody();

signals:
    void ready();
    void loadRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Layout { Pretty, Raw };

    QWidget *makeTools();
    QToolButton *makeTool(const QString &text, const QString &tip);
    void prepare();
    void wrapAgain();
    void display(const DisplayText &text);
    void showNote();
    void search();
    void showPlaces(const QList<qsizetype> &places);
    void step(int by);
    int wrapAt() const;

    PlainLabel *m_size;
    SegmentBar *m_layouts;
    QToolButton *m_wrap;
    QToolButton *m_find;
    QToolButton *m_copy;
    FindBar *m_findBar;
    TextPane *m_pane;
    PlainLabel *m_note;
    QPushButton *m_load;
    QTimer m_wrapSoon;

    QString m_body;
    qint64 m_wholeSize = 0;
    bool m_partial = false;
    bool m_ready = true;
    int m_mostLines = 0; // 0: as high as there is room
    int m_generation = 0; // an older text that becomes ready late is not wanted any more
    QList<qsizetype> m_places;
    int m_place = -1;
};

} // namespace signalbox
