#pragma once

#include <QWidget>

class QLineEdit;

namespace signalbox {

struct ConnectionProfile;

/// The line of a dialog that makes acting on production deliberate: the profile's name has to be typed. Takes no place,
/// and is satisfied, anywhere else.
class ProductionConfirm : public QWidget
{
    Q_OBJECT

public:
    explicit ProductionConfirm(const ConnectionProfile &profile, QWidget *parent = nullptr);

    bool isSatisfied() const;

signals:
    void changed(); // isSatisfied() may be another now
    void entered(); // Return while satisfied

private:
    QString m_expected; // null where nothing has to be typed
    QLineEdit *m_typed;
};

} // namespace signalbox
