#pragma once

#include "domain/healthstate.h"

#include <QWidget>

namespace signalbox {

class PlainLabel;
class StateIcon;

/// A sentence with the icon of its state, about what became of something; not there while there is nothing to say.
class StateNotice : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString about READ about WRITE setAbout)

public:
    explicit StateNotice(QWidget *parent = nullptr);

    /// What it tells about, as the words' accessible name.
    QString about() const;
    void setAbout(const QString &about);
    void tell(HealthState state, const QString &words);
    void clear() { tell(HealthState::Unknown, {}); }

private:
    StateIcon *m_icon;
    PlainLabel *m_words;
};

} // namespace signalbox
