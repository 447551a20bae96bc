#pragma once

#include "app/connect/cardbutton.h"
#include "domain/project/savedconnection.h"

class QMenu;
class QToolButton;

namespace signalbox {

/// A saved connection: its name and environment, where it leads, when it was used and how it was then. Pressed, it opens;
/// Delete and the menu forget it.
class ConnectionCard : public CardButton
{
    Q_OBJECT

public:
    ConnectionCard(const SavedConnection &saved, Instant now, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QWidget *menuButton() const;

signals:
    void editRequested();
    void forgetRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fillMenu();

    QString m_name;
    QToolButton *m_more;
    QMenu *m_menu;
};

/// "used 3 days ago"; "not used yet".
QString useWords(const ConnectionUse &use, Instant now);

} // namespace signalbox
