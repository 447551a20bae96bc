#pragma once

#include "widgets/query/suggestion.h"

#include <QLineEdit>

#include <functional>

namespace signalbox {

class SuggestionList;

/// A line of text with a syntax: marks what is wrong in it and suggests how to go on. Down chooses a suggestion, Tab
/// takes the chosen or the first one, Return the chosen one only, Escape closes; Down or Ctrl+Space also ask for
/// suggestions where none are shown.
class QueryEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Suggester = std::function<Suggestions(const QString &text, qsizetype cursor)>;

    struct Mark {
        qsizetype start = 0;
        qsizetype length = 0;

        bool operator==(const Mark &) const = default;
    };

    explicit QueryEdit(QWidget *parent = nullptr);

    void setSuggester(Suggester suggester) { m_suggester = std::move(suggester); }
    /// Underlines stretches of the text as it is now.
    void setMarks(const QList<Mark> &marks);
    /// Takes the place of everything; Ctrl+Z brings it back.
    void replaceText(const QString &text);
    SuggestionList &suggestionList() { return *m_list; }

public slots:
    void suggest();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void suggestWhileTyping();
    void showSuggestions(bool asked);
    void accept(int row);
    void choose(int row);
    bool takesKey(const QKeyEvent &event) const;
    void applyMarks();

    Suggester m_suggester;
    Suggestions m_suggestions;
    QList<Mark> m_marks;
    SuggestionList *m_list;
};

} // namespace signalbox
