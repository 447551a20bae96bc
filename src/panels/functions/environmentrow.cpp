#include "panels/functions/environmentrow.h"

#include "core/humantext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

EnvironmentRow::EnvironmentRow(const FunctionVariable &variable, QWidget *parent)
    : QWidget(parent), m_variable(variable), m_field(new QLineEdit(this)), m_eye(new QToolButton(this)),
      m_remove(new QPushButton(tr("Remove"), this)), m_state(new PlainLabel(this)), m_fault(new PlainLabel(this))
{
    auto *name = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
    name->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    name->setPlainText(variable.name);
    name->setBuddy(m_field);
    auto *purpose = new PlainLabel(this);
    purpose->setQuiet();
    purpose->setPlainText(tr("%1 For %2.", "what it is for, and which functions read it")
                              .arg(variable.purpose, joinedList(variable.functions)));
    m_field->setAccessibleName(variable.name);
    m_field->setAccessibleDescription(variable.purpose);
    m_eye->setCheckable(true);
    m_eye->setVisible(variable.isSecret);
    m_remove->setAutoDefault(false);
    m_remove->setAccessibleName(tr("Remove %1").arg(variable.name));
    setRole(*m_remove, ButtonRole::Quiet);
    m_state->setQuiet();
    m_state->setAccessibleName(tr("Whether %1 is kept").arg(variable.name));
    m_fault->setAccessibleName(tr("Why %1 cannot be kept").arg(variable.name));
    m_fault->hide();
    setShown(!variable.isSecret);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_field, 1);
    line->addWidget(m_eye);
    line->addWidget(m_remove);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(name, 1);
    head->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addLayout(head);
    layout->addLayout(line);
    layout->addWidget(m_fault);
    layout->addWidget(purpose);
    connect(m_eye, &QToolButton::toggled, this, &EnvironmentRow::setShown);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_isRemoved = true;
        m_field->clear();
        showKept();
        m_field->setFocus();
        emit edited();
    });
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_isRemoved = m_isRemoved || !m_variable.isSecret; // of what is shown, an empty field is meant so
        setFault({});
        showKept();
        emit edited();
    });
    showKept();
}

void EnvironmentRow::setShown(bool shown)
{
    m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    const QString words = shown ? tr("Hide %1").arg(m_variable.name) : tr("Show %1").arg(m_variable.name);
    m_eye->setIcon(themedIcon(shown ? u"eyeoff"_s : u"eye"_s));
    m_eye->setAccessibleName(words);
    m_eye->setToolTip(words);
}

void EnvironmentRow::setKept(const QString &value)
{
    m_kept = value;
    m_isRemoved = false;
    m_field->setText(m_variable.isSecret ? QString() : value);
    showKept();
}

QString EnvironmentRow::value() const
{
    const QString typed = m_field->text();
    return typed.isEmpty() && !m_isRemoved ? m_kept : typed;
}

void EnvironmentRow::showKept()
{
    const bool isKept = !m_kept.isEmpty();
    const QString optional = m_variable.isOptional ? tr("optional") : tr("needed");
    m_state->setPlainText(isChanged() ? tr("changed") : isKept ? tr("kept") : tr("not set, %1").arg(optional));
    m_remove->setVisible(isKept && !value().isEmpty());
    m_field->setPlaceholderText(
        m_variable.isSecret && isKept && !m_isRemoved ? tr("Kept. Type to replace it") : QString());
}

void EnvironmentRow::setFault(const QString &words)
{
    m_fault->setPlainText(words);
    m_fault->setVisible(!words.isEmpty());
}

QWidget *EnvironmentRow::field() const
{
    return m_field;
}

} // namespace signalbox
