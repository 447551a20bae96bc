#pragma once

#include "domain/endpoints/endpointdraft.h"

#include <QWidget>

class QCheckBox;

namespace signalbox {

class EventListEdit;
class PlainLabel;
class ValueEdit;

/// Name, URL, switch and events of an endpoint, each with what is wrong with it beside it.
class EndpointBasics : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointBasics(QWidget *parent = nullptr);

    void setDraft(const EndpointDraft &draft, bool isNew);
    void readInto(EndpointDraft &draft) const;
    void setProblems(EndpointField field, const QString &sentences);
    void setOfferedEvents(const QStringList &events);
    void setReadOnly(bool readOnly);
    void focusUrl();

signals:
    void edited();
    void entered(); // Return in a field

private:
    ValueEdit *m_name;
    ValueEdit *m_url;
    QCheckBox *m_active;
    EventListEdit *m_events;
    PlainLabel *m_nameTitle;
    PlainLabel *m_nameProblem;
    PlainLabel *m_urlProblem;
    PlainLabel *m_eventsProblem;
};

} // namespace signalbox
