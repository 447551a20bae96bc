#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// A text as TextPane draws it: control and bidirectional characters made visible, JSON laid out if that was wanted, long
/// lines broken. Making one takes a while for megabytes; it is a plain value, so that another thread can do it.
struct DisplayText {
    enum class Layout { Pretty, AsItIs };

    QString text;
    QList<int> starts{0}; // of every line on screen; a text is bounded, see of()
    qsizetype lines = 1; // as the text has them
    int columns = 0; // of the widest line on screen
    bool pretty = false; // it was JSON, and is laid out
    bool cut = false; // the end is missing: it would have been too much

    /// `isStart`: there is more of it elsewhere. `wrapAt` breaks lines at that many columns, 0 only those that would stall
    /// the drawing.
    static DisplayText of(const QString &body, Layout layout, bool isStart, int wrapAt);
    /// The same text with its lines broken elsewhere.
    DisplayText wrapped(int wrapAt) const;

    int lineCount() const { return int(starts.size()); }
    QStringView line(int index) const; // without its line break
    int lineOf(qsizetype position) const;
    bool startsLine(int index) const; // rather than going on with the one above

    bool operator==(const DisplayText &) const = default;
};

/// Where `words` are in the text, in any case, not overlapping, at most `most` of them.
QList<qsizetype> placesOf(const QString &words, const QString &text, int most);

} // namespace signalbox
