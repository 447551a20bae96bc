#include "app/connect/fieldrow.h"

#include "app/connect/fieldcaption.h"
#include "widgets/look/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

FieldRow::FieldRow(const QString &label, QWidget *field, const QString &hint, QWidget *beside)
    : m_field(field), m_caption(new FieldCaption), m_hint(hint)
{
    auto *name = new QLabel(label);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(field, 1);
    if (beside)
        line->addWidget(beside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(name);
    layout->addLayout(line);
    layout->addWidget(m_caption);
    showCaption();
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    showCaption();
}

void FieldRow::setError(const QString &error)
{
    m_error = error;
    showCaption();
}

void FieldRow::showCaption()
{
    m_caption->setText(m_error.isEmpty() ? m_hint : m_error, !m_error.isEmpty());
    m_field->setAccessibleDescription(m_caption->text());
}

} // namespace signalbox
