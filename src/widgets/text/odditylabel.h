#pragma once

#include "core/textoddities.h"
#include "widgets/text/plainlabel.h"

namespace signalbox {

/// Says what a text holds that cannot be seen and is kept; not there when that is nothing.
class OddityLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit OddityLabel(QWidget *parent = nullptr);

    void setOddities(const TextOddities &oddities);
    static QString words(const TextOddities &oddities);
};

} // namespace signalbox
