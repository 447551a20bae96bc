#pragma once

#include "domain/project/savedconnection.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace signalbox {

class CardButton;
class ConnectionCard;
class ErrorNotice;
class InlineQuestion;
class PlainLabel;
struct Error;

/// The first thing that is seen: the connections that were used last, each on a card, then the sandbox and the way to
/// another database.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setConnections(const QList<SavedConnection> &connections, Instant now);
    void showError(const Error &error);
    void clearError();
    void showForgotten(const QString &name); // offers to take it back; empty: nothing
    void takeFocus(); // to what one most likely came for
    QList<ConnectionCard *> cards() const { return m_cards; }

signals:
    void sandboxChosen();
    void newConnectionChosen();
    void profileChosen(const QString &name);
    void editChosen(const QString &name);
    void removeChosen(const QString &name); // after the question
    void takeBackChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForgotten();
    void addCard(const SavedConnection &saved, Instant now);
    void arrangeTabOrder();
    void askForget(const QString &name);

    ErrorNotice *m_notice;
    PlainLabel *m_recent;
    QVBoxLayout *m_cardLines;
    QList<ConnectionCard *> m_cards;
    InlineQuestion *m_question;
    QString m_asked; // which one is to be forgotten
    PlainLabel *m_forgottenWords;
    QPushButton *m_takeBack = nullptr;
    QWidget *m_forgotten;
    CardButton *m_sandbox;
    CardButton *m_connect;
};

} // namespace signalbox
