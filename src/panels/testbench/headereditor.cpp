#include "panels/testbench/headereditor.h"

#include "core/credentials.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace signalbox {

HeaderEditor::HeaderEditor(QWidget *parent) : QScrollArea(parent), m_layout(nullptr)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    auto *note = new PlainLabel(content);
    note->setQuiet();
    note->setPlainText(
        tr("Sent from this computer only, beside those that every webhook has. Through the database, the "
           "endpoint's own headers are sent."));
    m_layout->addWidget(note);
    m_layout->addStretch();
    setWidget(content);
    addRow({});
}

QList<HeaderField> HeaderEditor::headers() const
{
    QList<HeaderField> fields;
    for (const Row &row : m_rows) {
        const HeaderField field{row.name->text().trimmed(), row.value->text()};
        if (!field.name.isEmpty() || !field.value.isEmpty())
            fields.append(field);
    }
    return fields;
}

void HeaderEditor::setHeaders(const QList<HeaderField> &headers)
{
    while (!m_rows.isEmpty())
        delete m_rows.takeLast().widget;
    for (const HeaderField &field : headers)
        addRow(field);
    addRow({});
}

void HeaderEditor::addRow(const HeaderField &field)
{
    auto *widget = new QWidget(this);
    auto *name = new QLineEdit(field.name, widget);
    auto *value = new QLineEdit(field.value, widget);
    auto *remove = new QToolButton(widget);
    name->setAccessibleName(tr("Header name"));
    name->setPlaceholderText(tr("Name"));
    value->setAccessibleName(tr("Header value"));
    value->setPlaceholderText(tr("Value"));
    remove->setIcon(themedIcon(Icon::Close));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove this header"));
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(name, 2);
    layout->addWidget(value, 3);
    layout->addWidget(remove);
    m_layout->insertWidget(m_layout->count() - 1, widget);
    m_rows.append({widget, name, value});
    const auto mask = [name, value] {
        value->setEchoMode(isCredentialName(name->text()) ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
    };
    mask();
    connect(name, &QLineEdit::textEdited, this, mask);
    connect(name, &QLineEdit::textEdited, this, &HeaderEditor::noteEdit);
    connect(value, &QLineEdit::textEdited, this, &HeaderEditor::noteEdit);
    connect(remove, &QToolButton::clicked, this, [this, widget] { removeRow(widget); });
}

void HeaderEditor::removeRow(const QWidget *widget)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &r) { return r.widget == widget; });
    if (row == m_rows.end())
        return;
    row->widget->deleteLater(); // its own button is being clicked
    row->widget->hide();
    m_rows.erase(row);
    noteEdit();
}

void HeaderEditor::noteEdit()
{
    if (m_rows.isEmpty() || !m_rows.last().name->text().isEmpty() || !m_rows.last().value->text().isEmpty())
        addRow({});
    emit edited();
}

} // namespace signalbox
